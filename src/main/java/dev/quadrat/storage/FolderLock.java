package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One at a time, of all threads and processes, for the small files of a folder. The operating
 * system frees the lock of a process that is killed, so the file stays and means nothing by itself.
 */
final class FolderLock {
    private static final String NAME = ".lock";

    /** A process has a file lock as a whole, and may not ask for it twice. */
    private static final List<ReentrantLock> THREADS =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    /** What is done while nobody else may. */
    interface Action<T> {
        T run() throws IOException;
    }

    private FolderLock() {}

    /** Makes the folder if it is missing. */
    static <T> T holding(Path file, Action<T> action) throws IOException {
        // By the real path, since two paths of one folder lead to one lock.
        Path lockFile = AtomicFile.makeFolders(home(file)).toRealPath().resolve(NAME);
        ReentrantLock threads =
                THREADS.get(Math.floorMod(lockFile.toString().hashCode(), THREADS.size()));
        threads.lock();
        try (FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (var _ = channel.lock()) {
                return action.run();
            }
        } finally {
            threads.unlock();
        }
    }

    /** Whether the file is one of Quadrat's own, which processes agree about. */
    static boolean guards(Path file) {
        return home(file).equals(file.getParent()) && Files.isDirectory(home(file));
    }

    /** Quadrat's own folder that the file lies in, or else the one beside it. */
    private static Path home(Path file) {
        Path above = file.getParent();
        for (Path folder = above; folder != null; folder = folder.getParent()) {
            if (folder.endsWith(Storage.OWN_FOLDER)) {
                return folder;
            }
        }
        return file.resolveSibling(Storage.OWN_FOLDER);
    }
}
