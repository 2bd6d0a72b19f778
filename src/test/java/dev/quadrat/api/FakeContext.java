package dev.quadrat.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** URIs are paths, logged lines are kept, and a line can be waited for. */
final class FakeContext implements CommandContext {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch awaited = new CountDownLatch(1);
    private final String awaitedLine;
    private volatile boolean cancelled;

    FakeContext(String awaitedLine) {
        this.awaitedLine = awaitedLine;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitLine() throws InterruptedException {
        awaited.await();
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public Path input(String uri) throws IOException {
        if (!Files.exists(Path.of(uri))) {
            throw new FileNotFoundException(uri);
        }
        return Path.of(uri);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return Files.newByteChannel(input(uri));
    }

    @Override
    public Path output(String uri) {
        return Path.of(uri);
    }

    @Override
    public Path temporaryFolder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void progress(double fraction, String what) {}

    @Override
    public void log(String line) {
        lines.add(line);
        if (line.equals(awaitedLine)) {
            awaited.countDown();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
