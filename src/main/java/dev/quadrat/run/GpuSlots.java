package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/**
 * A machine's GPU slots, shared by all runs of a home folder. A slot is a locked file: whoever dies
 * has given it back.
 */
public final class GpuSlots {
    private static final long PAUSE_MILLIS = 250;

    private final Path folder;
    private final int count;

    public GpuSlots(Path folder, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one GPU slot, not " + count);
        }
        this.folder = folder;
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
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel::close;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
        }
        channel.close();
        return null;
    }
}
