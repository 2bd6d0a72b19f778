package dev.quadrat.storage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** One look at many local URIs: first at their folders, then at those that may be there. */
final class LocalStamps {
    /** Fewer are asked for one by one: their folder may hold a million other files. */
    private static final int WORTH_LISTING = 32;

    /** A folder with more than this for each name that is asked for is not listed to its end. */
    private static final int OTHERS_FOR_EACH = 20;

    private record Asked(String uri, String name) {
        /** Made where it is looked at, by several threads at once. */
        Path path() {
            return LocalStorage.path(uri);
        }
    }

    private record Folder(Path path, List<Asked> asked) {}

    private final Queue<Asked> open = new ConcurrentLinkedQueue<>();
    private final Map<String, Stamp> found = new ConcurrentHashMap<>();
    private final Map<String, IOException> refused = new ConcurrentHashMap<>();

    private LocalStamps() {}

    static Map<String, Stamp> of(Collection<String> uris, BooleanSupplier cancelled)
            throws UnreadableException, InterruptedException {
        LocalStamps look = new LocalStamps();
        Crew.each(look.folders(uris), cancelled, look::lookInto);
        Crew.each(new ArrayList<>(look.open), cancelled, look::lookAt);
        if (!look.refused.isEmpty()) {
            throw new UnreadableException(look.refused, look.found);
        }
        return look.found;
    }

    /** Those of which several things are asked; single things are open from the beginning. */
    private List<Folder> folders(Collection<String> uris) {
        Map<String, List<Asked>> byFolder = new HashMap<>();
        for (String uri : uris instanceof Set ? uris : new LinkedHashSet<>(uris)) {
            boolean isSpelledOut = LocalStorage.isPlain(uri) && !uri.endsWith("/");
            String text = isSpelledOut ? uri : LocalStorage.path(uri).toString();
            int nameAt = text.lastIndexOf(isSpelledOut ? '/' : File.separatorChar) + 1;
            byFolder.computeIfAbsent(text.substring(0, nameAt), f -> new ArrayList<>())
                    .add(new Asked(uri, text.substring(nameAt)));
        }
        List<Folder> folders = new ArrayList<>();
        for (List<Asked> asked : byFolder.values()) {
            Path folder = asked.getFirst().path().getParent();
            if (folder == null || asked.size() == 1) {
                open.addAll(asked);
            } else {
                folders.add(new Folder(folder, asked));
            }
        }
        return folders;
    }

    private void lookInto(Folder folder, BooleanSupplier stopped) {
        try {
            BasicFileAttributes attributes = attributes(folder.path);
            if (attributes == null || !attributes.isDirectory()) {
                return;
            }
        } catch (IOException e) {
            folder.asked.forEach(asked -> refused.put(asked.uri, e));
            return;
        }
        int many = folder.asked.size();
        if (many < WORTH_LISTING) {
            open.addAll(folder.asked);
            return;
        }
        int most = (int) Math.min(Integer.MAX_VALUE, (long) many * OTHERS_FOR_EACH);
        FolderNames.list(folder.path, most, stopped)
                .ifPresentOrElse(
                        names ->
                                folder.asked.stream()
                                        .filter(asked -> names.mayHold(asked.name))
                                        .forEach(open::add),
                        () -> open.addAll(folder.asked));
    }

    private void lookAt(Asked asked, BooleanSupplier stopped) {
        try {
            Path path = asked.path();
            BasicFileAttributes attributes = attributes(path);
            if (attributes != null) {
                found.put(
                        asked.uri,
                        attributes.isDirectory()
                                ? FolderStamp.of(path, stopped)
                                : new Stamp(
                                        attributes.size(),
                                        attributes.lastModifiedTime().toInstant(),
                                        ""));
            }
        } catch (IOException e) {
            refused.put(asked.uri, e);
        }
    }

    /** Null if nothing is there. */
    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return path.getFileSystem()
                    .provider()
                    .readAttributesIfExists(path, BasicFileAttributes.class);
        } catch (IOException e) {
            if (isBelowFile(path)) {
                return null;
            }
            throw e;
        }
    }

    private static boolean isBelowFile(Path path) {
        Path above = path.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && !Files.isDirectory(above);
    }
}
