package dev.quadrat.host;

import dev.quadrat.run.RecordPlace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    void recover(Set<String> deadOwners) throws IOException {
        for (Map.Entry<Path, Set<String>> place : outputs.entrySet()) {
            for (Path entry : entries(place.getKey())) {
                String name = String.valueOf(entry.getFileName());
                if (!Files.isDirectory(entry)) {
                    deleteUnfinished(entry, name, place.getValue());
                } else if (name.endsWith(OLD)) {
                    String owner = name.substring(0, name.length() - OLD.length());
                    recoverOld(entry, place.getValue(), deadOwners.contains(owner));
                } else if (deadOwners.contains(name) || holdsAny(entry, place.getValue())) {
                    FileTrees.delete(entry);
                }
            }
        }
    }

    /** Others may have to be put back from the same folder, by other commands. */
    private void recoverOld(Path folder, Set<String> names, boolean isDead) throws IOException {
        boolean isNobodys = isDead;
        for (Path old : entries(folder)) {
            String name = String.valueOf(old.getFileName());
            if (names.contains(name)) {
                isNobodys = true;
                Path target = folder.resolveSibling("..").resolve(name).normalize();
                if (Placement.isThere(target)) {
                    FileTrees.delete(old);
                } else {
                    disk.rename(old, target);
                }
            }
        }
        if (isNobodys) {
            FileTrees.deleteIfEmpty(folder);
        }
    }

    private static void deleteUnfinished(Path file, String name, Set<String> names)
            throws IOException {
        Matcher unfinished = UNFINISHED.matcher(name);
        if (unfinished.matches()
                && names.stream().anyMatch(n -> record(file, n).equals(unfinished.group(1)))) {
            Files.deleteIfExists(file);
        }
    }

    private static String record(Path beside, String output) {
        String place = RecordPlace.of(beside.resolveSibling("..").resolve(output).toString());
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static boolean holdsAny(Path folder, Set<String> names) {
        return names.stream().anyMatch(name -> Placement.isThere(folder.resolve(name)));
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
