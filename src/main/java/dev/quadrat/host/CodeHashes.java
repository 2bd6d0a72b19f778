package dev.quadrat.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hashes of the author's class files that something consists of: some classes and all that they
 * refer to. What else the jar holds, its order and its times don't count.
 */
final class CodeHashes {
    private static final int BYTES = 16;

    private final AuthorClasses classes;
    private final Map<String, ClassContent> files = new HashMap<>();
    private final Map<Set<String>, String> known = new HashMap<>();

    CodeHashes(AuthorClasses classes) {
        this.classes = classes;
    }

    /**
     * 32 hexadecimal digits, or empty if there is no class of the author's.
     *
     * @param names of classes; those that are not the author's don't count
     */
    String of(Set<String> names) throws IOException {
        String before = known.get(names);
        if (before == null) {
            before = hash(names);
            known.put(names, before);
        }
        return before;
    }

    private String hash(Set<String> names) throws IOException {
        Map<String, String> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (classes.contains(name) && !reached.containsKey(name)) {
                ClassContent file = file(name);
                reached.put(name, file.hash());
                open.addAll(file.references());
            }
        }
        if (reached.isEmpty()) {
            return "";
        }
        MessageDigest digest = digest();
        reached.forEach(
                (name, hash) ->
                        digest.update((name + ' ' + hash + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private ClassContent file(String name) throws IOException {
        ClassContent before = files.get(name);
        if (before == null) {
            before = ClassContent.of(classes.bytes(name).orElseThrow(), classes::contains);
            files.put(name, before);
        }
        return before;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
