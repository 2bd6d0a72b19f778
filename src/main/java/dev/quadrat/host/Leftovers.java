package dev.quadrat.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What killed processes left beside outputs that this process has claimed. A process puts files
 * there only while it holds the claims of all its outputs; so a folder that holds one of the
 * claimed is nobody's.
 */
final class Leftovers {
    /** Ends the name of a folder whose content was at an output's place before. */
    static final String OLD = ".old";

    private final Disk disk;
    private final Map<Path, List<Path>> targets = new LinkedHashMap<>();

    Leftovers(Disk disk) {
        this.disk = disk;
    }

    /**
     * @param folder Quadrat's own beside the target
     */
    void add(Path folder, Path target) {
        targets.computeIfAbsent(folder, _ -> new ArrayList<>()).add(target);
    }

    void recover(Set<String> deadOwners) throws IOException {
        for (Map.Entry<Path, List<Path>> place : targets.entrySet()) {
            for (Path folder : foldersIn(place.getKey())) {
                String name = String.valueOf(folder.getFileName());
                if (name.endsWith(OLD)) {
                    String owner = name.substring(0, name.length() - OLD.length());
                    boolean isDead = recoverOld(folder, place.getValue());
                    if (isDead || deadOwners.contains(owner)) {
                        FileTrees.deleteIfEmpty(folder);
                    }
                } else if (deadOwners.contains(name) || holdsAny(folder, place.getValue())) {
                    FileTrees.delete(folder);
                }
            }
        }
    }

    /**
     * Others may have to be put back from the same folder, by other commands.
     *
     * @return whether there was anything
     */
    private boolean recoverOld(Path folder, List<Path> places) throws IOException {
        boolean isAny = false;
        for (Path target : places) {
            Path old = folder.resolve(target.getFileName());
            if (Placement.isThere(old)) {
                isAny = true;
                if (Placement.isThere(target)) {
                    FileTrees.delete(old);
                } else {
                    disk.rename(old, target);
                }
            }
        }
        return isAny;
    }

    private static boolean holdsAny(Path folder, List<Path> places) {
        return places.stream()
                .anyMatch(target -> Placement.isThere(folder.resolve(target.getFileName())));
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
