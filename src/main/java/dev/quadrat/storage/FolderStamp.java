package dev.quadrat.storage;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Adds up the files of a folder, those behind links too, but not Quadrat's own. */
final class FolderStamp extends SimpleFileVisitor<Path> {
    private final Path root;
    private final BooleanSupplier stopped;
    private long bytes;
    private long files;

    /** Of a folder without files; its own time changes with what Quadrat does in it. */
    private Instant newest = Instant.EPOCH;

    private FolderStamp(Path root, BooleanSupplier stopped) {
        this.root = root;
        this.stopped = stopped;
    }

    static Stamp of(Path folder, BooleanSupplier stopped) throws IOException {
        FolderStamp sum = new FolderStamp(folder, stopped);
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, sum);
        return new Stamp(sum.bytes, sum.newest, sum.files == 1 ? "1 file" : sum.files + " files");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean own = folder.endsWith(Storage.OWN_FOLDER) && !folder.equals(root);
        return own ? FileVisitResult.SKIP_SUBTREE : goOn();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes += attributes.size();
        files++;
        Instant modified = attributes.lastModifiedTime().toInstant();
        newest = newest.isAfter(modified) ? newest : modified;
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
        // What was deleted meanwhile is not there, and what a loop leads to was counted already.
        if (why instanceof NoSuchFileException || why instanceof FileSystemLoopException) {
            return goOn();
        }
        throw why;
    }

    private FileVisitResult goOn() {
        return stopped.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
