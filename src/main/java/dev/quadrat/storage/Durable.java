package dev.quadrat.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Brings what was written to the disk itself, where a power cut leaves it. */
public final class Durable {
    private Durable() {}

    /** A file, or a folder and all that is in it. */
    public static void force(Path root) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (attributes.isRegularFile()) {
                            forceFile(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException e) throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        forceFolder(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** A name in a folder outlives a power cut only when the folder itself was written. */
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and some network file systems can't force them.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void forceFile(Path file) throws IOException {
        // Some systems force only what is open for writing; others refuse that for such a file.
        boolean writable = Files.isWritable(file);
        try (FileChannel channel =
                FileChannel.open(
                        file, writable ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
