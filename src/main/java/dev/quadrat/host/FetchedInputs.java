package dev.quadrat.host;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Local copies of a command's remote inputs: each is fetched once. Thread-safe. */
final class FetchedInputs {
    /** What takes long enough to be told. */
    private static final long LARGE_BYTES = 20_000_000;

    private final Storage storage;
    private final TemporarySpace space;
    private final BooleanSupplier cancelled;
    private final Consumer<String> log;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    FetchedInputs(
            Storage storage,
            TemporarySpace space,
            BooleanSupplier cancelled,
            Consumer<String> log) {
        this.storage = storage;
        this.space = space;
        this.cancelled = cancelled;
        this.log = log;
    }

    Path copy(String uri) throws IOException {
        return copies.computeIfAbsent(uri, Copy::new).path();
    }

    private final class Copy {
        private final String uri;
        private @Nullable Path path;

        Copy(String uri) {
            this.uri = uri;
        }

        synchronized Path path() throws IOException {
            Path known = path;
            if (known == null) {
                try {
                    known = fetch();
                } catch (InterruptedException e) {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("stopped on request");
                    }
                    Thread.currentThread().interrupt();
                    InterruptedIOException broken =
                            new InterruptedIOException(uri + " was not fetched to its end");
                    broken.initCause(e);
                    throw broken;
                }
                path = known;
            }
            return known;
        }

        private Path fetch() throws IOException, InterruptedException {
            long bytes = stamp().bytes();
            space.requireRoom(uri, bytes);
            if (bytes >= LARGE_BYTES) {
                log.accept("fetches %s, %s".formatted(uri, TemporarySpace.size(bytes)));
            }
            // A folder of its own, since a fetch that failed may have left a part.
            Path folder = space.folder("inputs/" + count.incrementAndGet());
            Path to = folder.resolve(name());
            try {
                storage.fetch(uri, to, cancelled);
            } catch (IOException | InterruptedException e) {
                FileTrees.delete(folder);
                throw e;
            }
            return to;
        }

        private Stamp stamp() throws IOException, InterruptedException {
            Stamp stamp = RemoteStamps.of(storage, List.of(uri), cancelled).get(uri);
            if (stamp == null) {
                throw new FileNotFoundException(uri + " does not exist, though it is an input");
            }
            return stamp;
        }

        /** Its own, since programs look at how a name ends. */
        private String name() {
            String last = uri.substring(uri.lastIndexOf('/') + 1);
            return last.equals(".") || last.equals("..") ? "input" : last;
        }
    }
}
