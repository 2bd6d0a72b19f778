package dev.quadrat.ui.log;

import dev.quadrat.run.LineTail;
import dev.quadrat.ui.support.Burst;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads one log on a thread of its own until it is closed. */
final class LogReader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Path file;
    private final Burst<List<String>> lines;
    private final CountDownLatch closed = new CountDownLatch(1);

    private LogReader(Path file, Burst<List<String>> lines) {
        this.file = file;
        this.lines = lines;
    }

    static LogReader start(Path file, Burst<List<String>> lines) {
        LogReader reader = new LogReader(file, lines);
        Thread.ofPlatform().daemon().name("log " + file.getFileName()).start(reader::read);
        return reader;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void read() {
        try (LineTail tail = new LineTail(file)) {
            do {
                for (List<String> some = tail.read(); !some.isEmpty(); some = tail.read()) {
                    lines.add(some);
                }
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            lines.add(List.of("(" + file + " can't be read any more: " + e + ")"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
