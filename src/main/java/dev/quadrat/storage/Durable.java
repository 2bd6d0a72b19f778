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

    /** The names in a folder, where the system can do that for a folder. */
    public static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // Windows opens no folders, and needs no such thing
        }
        try (channel) {
            channel.force(true);
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
