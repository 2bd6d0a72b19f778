package dev.quadrat.host;

import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of all that a command's process prints; it goes to the run's folder on remote storage when
 * the process ends. What a container prints is kept elsewhere, too, but not for ever, and not for
 * everybody.
 */
final class RemoteLog {
    private final Path file;
    private final String uri;
    private final Storage storage;
    private boolean isKept;

    /**
     * @param file which is not there yet
     */
    RemoteLog(Path file, String uri, Storage storage) {
        this.file = file;
        this.uri = uri;
        this.storage = storage;
    }

    /**
     * @return what prints to both; closed by the end of the process
     */
    PrintStream beside(PrintStream out) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        OutputStream copy = new FileOutputStream(file.toFile());
        return new PrintStream(new Both(out, copy), true, StandardCharsets.UTF_8);
    }

    /** Behind what earlier attempts have printed. Once; nothing depends on it. */
    synchronized void keep() {
        if (isKept) {
            return;
        }
        isKept = true;
        try {
            Path all = file;
            if (storage.exists(uri)) {
                all = file.resolveSibling("all.log");
                storage.fetch(uri, all, () -> false);
                try (OutputStream end = new FileOutputStream(all.toFile(), true)) {
                    String line = "\n== once more, until " + Instant.now() + "\n";
                    end.write(line.getBytes(StandardCharsets.UTF_8));
                    Files.copy(file, end);
                }
            }
            storage.put(all, uri, () -> false);
        } catch (IOException e) {
            System.out.println("the run keeps no copy of this log: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first one counts: where the copy can't be written, there is none from then on. */
    private static final class Both extends OutputStream {
        private final PrintStream first;
        private @Nullable OutputStream copy;

        Both(PrintStream first, OutputStream copy) {
            this.first = first;
            this.copy = copy;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            first.write(bytes, from, length);
            try {
                if (copy != null) {
                    copy.write(bytes, from, length);
                }
            } catch (IOException e) {
                copy = null;
            }
        }

        @Override
        public void flush() {
            first.flush();
        }
    }
}
