package dev.quadrat.host;

import dev.quadrat.run.RecordPlace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What killed processes left beside outputs that this process has claimed. A process puts files
 * there only while it holds the claims of all its outputs; so a folder that holds one of the
 * claimed is nobody's, nor is a record of one of them that was not written to its end.
 */
final class Leftovers {
    /** Ends the name of a folder whose content was at an output's place before. */
    static final String OLD = ".old";

    /** What {@link dev.quadrat.storage.AtomicFile} writes before it renames. */
    private static final Pattern UNFINISHED = Pattern.compile("\\.(.+)\\.[0-9a-f-]{36}\\.tmp");

    /** Names of outputs, by Quadrat's own folder beside them. */
    private final Map<Path, Set<String>> outputs = new LinkedHashMap<>();

    private final Disk disk;

    Leftovers(Disk disk) {
        this.disk = disk;
    }

    void add(Path target) {
        outputs.computeIfAbsent(target.resolveSibling(RecordPlace.FOLDER), _ -> new TreeSet<>())
                .add(String.valueOf(target.getFileName()));
    }

    /**
     * @param pastOwners whose files are nobody's, even where they are none of the outputs
     */
    void recover(Set<String> pastOwners) throws IOException {
        for (Map.Entry<Path, Set<String>> place : outputs.entrySet()) {
            Set<String> names = place.getValue();
            List<Path> entries = entries(place.getKey());
            Set<String> nobodys = new HashSet<>(pastOwners);
            for (Path entry : entries) {
                if (!Files.isDirectory(entry)) {
                    deleteUnfinished(entry, names);
                } else if (names.stream().anyMatch(n -> Placement.isThere(entry.resolve(n)))) {
                    nobodys.add(owner(entry));
                }
            }
            for (Path folder : entries) {
                if (Files.isDirectory(folder) && nobodys.contains(owner(folder))) {
                    recoverFolder(folder, names);
                }
            }
        }
    }

    private void recoverFolder(Path folder, Set<String> names) throws IOException {
        if (!nameOf(folder).endsWith(OLD)) {
            FileTrees.delete(folder);
            return;
        }
        for (Path old : entries(folder)) {
            // Others may have to be put back by other commands.
            if (names.contains(nameOf(old))) {
                putBack(old, folder.resolve("../..").resolve(nameOf(old)).normalize());
            }
        }
        FileTrees.deleteIfEmpty(folder);
    }

    private void putBack(Path old, Path target) throws IOException {
        if (Placement.isThere(target)) {
            FileTrees.delete(old);
        } else {
            disk.rename(old, target);
        }
    }

    private static String owner(Path folder) {
        String name = nameOf(folder);
        return name.endsWith(OLD) ? name.substring(0, name.length() - OLD.length()) : name;
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static void deleteUnfinished(Path file, Set<String> names) throws IOException {
        Matcher unfinished = UNFINISHED.matcher(nameOf(file));
        if (unfinished.matches()
                && names.stream().anyMatch(n -> record(file, n).equals(unfinished.group(1)))) {
            Files.deleteIfExists(file);
        }
    }

    private static String record(Path beside, String output) {
        String place = RecordPlace.of(beside.resolveSibling("..").resolve(output).toString());
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
