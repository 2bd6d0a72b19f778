package dev.quadrat.host;

import dev.quadrat.run.RecordPlace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A command's local outputs while they are made: in {@code .quadrat/<owner>/} beside each target,
 * so that they can be moved into place by renaming. The owner is one command of one run: two runs
 * that make the same thing at once never write into each other's files.
 */
final class LocalOutputs {
    /**
     * @param folder Quadrat's own beside the target
     * @param staged where it is made
     * @param old where the one before waits until the new ones are whole
     */
    private record Output(Path target, Path folder, Path staged, Path old) {
        static Output of(String owner, Path target) {
            String name = String.valueOf(target.getFileName());
            Path folder = target.resolveSibling(RecordPlace.FOLDER);
            return new Output(
                    target,
                    folder,
                    folder.resolve(owner).resolve(name),
                    folder.resolve(owner + Leftovers.OLD).resolve(name));
        }

        Path beside() {
            return target.resolveSibling(".").normalize();
        }
    }

    private static final int MOST_ATTEMPTS = 100;

    private final String owner;
    private final Disk disk;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private boolean areUntouched = true;

    LocalOutputs(String owner, List<String> uris, Disk disk) {
        this.owner = owner;
        this.disk = disk;
        for (String uri : uris) {
            outputs.put(uri, Output.of(owner, Path.of(uri)));
        }
    }

    /**
     * Puts back what a killed process had put aside, and deletes what such processes left. Only for
     * who has claimed the outputs.
     *
     * @param pastOwners who made them before
     */
    void recover(Set<String> pastOwners) throws IOException {
        Leftovers leftovers = new Leftovers(disk);
        outputs.values().forEach(output -> leftovers.add(output.target()));
        leftovers.recover(pastOwners);
        clear();
    }

    /** Deletes what this attempt no longer needs. */
    void clear() throws IOException {
        for (Path folder : folders()) {
            FileTrees.delete(folder.resolve(owner));
            FileTrees.delete(folder.resolve(owner + Leftovers.OLD));
            FileTrees.deleteIfEmpty(folder);
        }
    }

    Path path(String uri) throws IOException {
        Output output = output(uri);
        makeFolder(output.folder().resolve(owner));
        return output.staged();
    }

    boolean isMade(String uri) {
        return Files.exists(output(uri).staged());
    }

    private Output output(String uri) {
        return Objects.requireNonNull(outputs.get(uri), uri);
    }

    /** Whether what was there before the command is still there. */
    boolean areUntouched() {
        return areUntouched;
    }

    /**
     * Moves every output to its place, where even a power cut leaves it. If one can't be moved, all
     * that were there before are put back; otherwise {@link #clear} deletes them.
     */
    void moveIntoPlace() throws IOException {
        for (Output output : outputs.values()) {
            disk.force(output.staged());
            if (Placement.isThere(output.target())) {
                makeFolder(output.folder().resolve(owner + Leftovers.OLD));
            }
        }
        List<Placement> begun = new ArrayList<>();
        areUntouched = false;
        try {
            for (Output output : outputs.values()) {
                Placement placement =
                        new Placement(disk, output.target(), output.staged(), output.old());
                begun.add(placement);
                placement.move();
            }
            Set<Path> places = new LinkedHashSet<>();
            outputs.values().forEach(output -> places.add(output.beside()));
            for (Path place : places) {
                disk.forceFolder(place);
            }
        } catch (IOException | RuntimeException | Error e) {
            areUntouched = undo(begun.reversed(), e);
            throw e;
        }
    }

    private static boolean undo(List<Placement> placements, Throwable failure) {
        boolean all = true;
        for (Placement placement : placements) {
            try {
                all &= placement.undo();
            } catch (IOException e) {
                all = false;
                failure.addSuppressed(e);
            }
        }
        return all;
    }

    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        outputs.values().forEach(output -> folders.add(output.folder()));
        return folders;
    }

    /** Between two steps of it, another command may delete {@code .quadrat} because it is empty. */
    private static void makeFolder(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.createDirectories(folder);
                return;
            } catch (NoSuchFileException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
