package dev.quadrat.dag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of commands: a readable slug and a hash of type, inputs and outputs. The slug is taken from
 * the outputs alone, never from the owners, so that a filter on experiments leaves ids as they are.
 */
final class CommandId {
    private static final int MOST_SLUG = 48;
    private static final int MOST_EXTENSION = 8;

    /** To look for the algorithm takes as long as to hash a small command. */
    private static final ThreadLocal<MessageDigest> DIGEST =
            ThreadLocal.withInitial(CommandId::sha256);

    private CommandId() {}

    static String of(CommandType type, List<String> inputs, List<String> outputs) {
        String prefix = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> written = keys(outputs);
        String slug = written.isEmpty() ? "" : slug(type, written.getFirst());
        return prefix
                + (slug.isEmpty() ? "" : "-" + slug)
                + "-"
                + hash(type, keys(inputs), written);
    }

    /** Each once, in order. */
    private static List<String> keys(List<String> uris) {
        Set<String> each = LinkedHashSet.newLinkedHashSet(uris.size());
        for (String uri : uris) {
            each.add(UriIndex.key(uri));
        }
        List<String> keys = new ArrayList<>(each);
        keys.sort(null);
        return keys;
    }

    /** {@code /r/chip/shared/train/scene-1.zip} of a CHIP gives {@code shared-train-scene-1}. */
    private static String slug(CommandType type, String output) {
        String folder = "/" + type.name().toLowerCase(Locale.ROOT) + "/";
        int at = ("/" + output).lastIndexOf(folder);
        String told =
                at >= 0
                        ? output.substring(at + folder.length() - 1)
                        : output.substring(output.lastIndexOf('/') + 1);
        StringBuilder slug = new StringBuilder();
        int end = withoutExtension(told);
        for (int i = 0; i < end && slug.length() < MOST_SLUG; i++) {
            char c = told.charAt(i);
            if (isPlain(c)) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    private static int withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        int length = name.length() - dot - 1;
        boolean extension =
                dot >= 0 && length >= 1 && length <= MOST_EXTENSION && isPlain(name, dot + 1);
        return extension ? dot : name.length();
    }

    private static boolean isPlain(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Of sorted keys. */
    private static String hash(CommandType type, List<String> inputs, List<String> outputs) {
        MessageDigest digest = DIGEST.get();
        update(digest, type.name());
        update(digest, inputs);
        update(digest, outputs);
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The count keeps an input apart from an output. */
    private static void update(MessageDigest digest, List<String> keys) {
        update(digest, Integer.toString(keys.size()));
        for (String key : keys) {
            update(digest, key);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
