package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One at a time makes a run go on, of all threads and processes. The operating system frees the
 * lock of a process that is killed.
 */
public final class RetryLock implements AutoCloseable {
    /** A process that closes a file gives back all its locks on it, whichever thread took them. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RetryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty if somebody else has it; {@link RunDirectory#retrier} tells who. */
    public static Optional<RetryLock> tryTake(RunDirectory run, Instant now) throws IOException {
        Path file = run.path().resolve("retry.lock");
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        RetryLock taken = null;
        try {
            taken = open(file);
            if (taken != null) {
                run.recordRetrier(new LiveProcess(ProcessHandle.current().pid(), now));
            }
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static @Nullable RetryLock open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Somebody in this process, by another path of the same folder.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new RetryLock(file, channel);
    }
}
