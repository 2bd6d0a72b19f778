package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * A machine's GPU slots, shared by all runs of a home folder. A slot is a locked file: whoever dies
 * has given it back.
 */
public final class GpuSlots {
    private static final long PAUSE_MILLIS = 250;

    /** A process that closes a file gives back all its locks on it, whichever thread took them. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final int count;

    public GpuSlots(Path folder, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one GPU slot, not " + count);
        }
        this.folder = folder.toAbsolutePath().normalize();
        this.count = count;
    }

    /** A slot that is ours until it is closed. */
    public interface Slot extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /**
     * Takes a slot, as soon as one is free.
     *
     * @param waiting told once if none is free at first
     * @param cancelled asked now and then
     * @throws InterruptedException if it was cancelled
     */
    public Slot take(Runnable waiting, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (boolean told = false; ; told = true) {
            for (int i = 0; i < count; i++) {
                Slot slot = tryTake(folder.resolve("slot-" + i + ".lock"));
                if (slot != null) {
                    return slot;
                }
            }
            if (!told) {
                waiting.run();
            }
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static @Nullable Slot tryTake(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return null;
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        FileChannel held = channel;
        return lock == null ? null : () -> giveBack(file, held);
    }

    private static void giveBack(Path file, FileChannel channel) throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
