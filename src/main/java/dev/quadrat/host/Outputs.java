package dev.quadrat.host;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command's outputs while they are made: in {@code .quadrat/<command id>/} beside each target, so
 * that they can be moved into place by renaming.
 */
final class Outputs {
    private record Output(Path target, Path staged) {
        Path old() {
            return staged.resolveSibling(staged.getFileName() + ".old");
        }
    }

    private final Map<String, Output> outputs = new LinkedHashMap<>();

    Outputs(String commandId, List<String> uris) {
        for (String uri : uris) {
            Path target = Path.of(uri);
            Path staged =
                    target.resolveSibling(".quadrat")
                            .resolve(commandId)
                            .resolve(String.valueOf(target.getFileName()));
            outputs.put(uri, new Output(target, staged));
        }
    }

    /** Deletes what an earlier attempt left. */
    void clear() throws IOException {
        for (Output output : outputs.values()) {
            deleteTree(output.staged().resolveSibling("."));
        }
    }

    Path path(String uri) throws IOException {
        Output output = outputs.get(uri);
        if (output == null) {
            throw new IllegalArgumentException(
                    "this command did not report the output %s; it reported %s"
                            .formatted(uri, String.join(", ", outputs.keySet())));
        }
        Files.createDirectories(output.staged().resolveSibling("."));
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

    /** Moves every output to its place; what was there before goes only then. */
    void moveIntoPlace() throws IOException {
        List<Output> replaced = new ArrayList<>();
        for (Output output : outputs.values()) {
            if (Files.exists(output.target())) {
                Files.move(output.target(), output.old(), StandardCopyOption.ATOMIC_MOVE);
                replaced.add(output);
            }
            Files.move(output.staged(), output.target(), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Output output : replaced) {
            deleteTree(output.old());
        }
        clear();
        for (Output output : outputs.values()) {
            deleteIfEmpty(output.target().resolveSibling(".quadrat"));
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (java.nio.file.DirectoryNotEmptyException e) {
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
                            Path directory,
                            java.io.@org.jspecify.annotations.Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
