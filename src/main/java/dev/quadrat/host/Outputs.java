package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command's outputs while they are made: in {@code .quadrat/<owner>/} beside each target, so that
 * they can be moved into place by renaming. The owner is one command of one run: two runs that make
 * the same thing at once never write into each other's files.
 */
final class Outputs {
    /**
     * @param staged where it is made
     * @param old where the one before waits until the new ones are whole
     */
    private record Output(Path target, Path staged, Path old) {}

    private static final int MOST_ATTEMPTS = 100;

    private final Map<String, Output> outputs = new LinkedHashMap<>();

    Outputs(String owner, List<String> uris) {
        for (String uri : uris) {
            Path target = Path.of(uri);
            String name = String.valueOf(target.getFileName());
            Path beside = target.resolveSibling(".quadrat");
            Path staged = beside.resolve(owner).resolve(name);
            Path old = beside.resolve(owner + ".old").resolve(name);
            outputs.put(uri, new Output(target, staged, old));
        }
    }

    /** Deletes what an earlier attempt left, or this one no longer needs. */
    void clear() throws IOException {
        for (Output output : outputs.values()) {
            deleteTree(output.staged().resolveSibling("."));
            deleteTree(output.old().resolveSibling("."));
            deleteIfEmpty(output.target().resolveSibling(".quadrat"));
        }
    }

    Path path(String uri) throws IOException {
        Output output = outputs.get(uri);
        if (output == null) {
            throw new IllegalArgumentException(
                    "this command did not report the output %s; it reported %s"
                            .formatted(uri, String.join(", ", outputs.keySet())));
        }
        makeFolder(output.staged().resolveSibling(".").normalize());
        return output.staged();
    }

    boolean allInPlace() {
        return outputs.values().stream().allMatch(output -> Files.exists(output.target()));
    }

    /** Those that were not made. */
    List<String> missing() {
        return outputs.entrySet().stream()
                .filter(entry -> !Files.exists(entry.getValue().staged()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Moves every output to its place. If one can't be moved, all that were there before are put
     * back; otherwise {@link #clear} deletes them.
     */
    void moveIntoPlace() throws IOException {
        List<Output> begun = new ArrayList<>();
        try {
            for (Output output : outputs.values()) {
                begun.add(output);
                if (Files.exists(output.target())) {
                    makeFolder(output.old().resolveSibling(".").normalize());
                    Files.move(output.target(), output.old(), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(output.staged(), output.target(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            for (Output output : begun.reversed()) {
                putBack(output, e);
            }
            throw e;
        }
    }

    private static void putBack(Output output, IOException failure) {
        try {
            boolean moved = !Files.exists(output.staged());
            if (moved) {
                Files.move(output.target(), output.staged(), StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.exists(output.old())) {
                Files.move(output.old(), output.target(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
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

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // another command is at work beside us
        }
    }

    static void deleteTree(Path root) throws IOException {
        Path folder = root.normalize();
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException e) throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
