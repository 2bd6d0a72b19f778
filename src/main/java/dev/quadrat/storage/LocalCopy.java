package dev.quadrat.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A file or a folder from one place of this machine to another. */
final class LocalCopy {
    private LocalCopy() {}

    /**
     * @param to where nothing is yet
     */
    static void copy(Path from, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        AtomicFile.makeFolders(to.toAbsolutePath().resolveSibling(".").normalize());
        for (Path source : all(from)) {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled");
            }
            // Of a folder, this makes an empty one.
            Files.copy(source, to.resolve(from.relativize(source).toString()));
        }
    }

    static void replace(Path from, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Path beside = to.resolveSibling("." + to.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            copy(from, beside, cancelled);
            Durable.force(beside);
            boolean areFiles = !Files.isDirectory(beside) && !Files.isDirectory(to);
            if (areFiles || !Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(
                        beside,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else if (!FolderSwap.exchange(beside, to)) {
                delete(to);
                Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
            }
            Durable.forceFolder(to.resolveSibling(".").normalize());
        } finally {
            delete(beside);
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(file -> !isOwn(root.relativize(file))).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isOwn(Path name) {
        for (Path step : name) {
            if (step.toString().equals(Storage.OWN_FOLDER)) {
                return true;
            }
        }
        return false;
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
