package dev.quadrat.ui.log;

import dev.quadrat.run.log.LineMatcher;
import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogSearch;

import javafx.application.Platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The log pane with many lines: {@code LogBench <empty folder> <lines>}. Prints how long reading
 * and searching take, how long until the pane shows the end, what the heap grows by, and how the
 * pane keeps up with a log that is written as fast as it can be.
 */
public final class LogBench {
    private static final int PULSES_FOR_REST = 3;

    private LogBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int lines = Integer.parseInt(args[1]);
        Path file = folder.resolve("many.log");
        write(file, lines);
        System.out.printf("%,d lines, %,d MB%n", lines, Files.size(file) >> 20);
        engine(file);
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
        pane(file, lines);
        appending(folder.resolve("growing.log"), lines);
        Platform.exit();
    }

    private static void write(Path file, int lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                writer.write(line(i));
            }
        }
    }

    private static String line(int i) {
        return "\033[2m10:31:%02d\033[0m epoch %d of 40, step %d: \033[33mloss\033[0m %.4f accuracy %.3f%n"
                .formatted(i % 60, i % 40, i, 1.0 / (i % 97 + 1), i % 89 / 89.0);
    }

    private static void engine(Path file) throws IOException {
        for (int round = 0; round < 3; round++) {
            try (LogFile log = new LogFile(file, LogFile.UNWRAPPED)) {
                long start = System.nanoTime();
                while (log.advance() == LogFile.Look.MORE) {}
                long read = System.nanoTime();
                LogSearch search = new LogSearch(log, LineMatcher.text("STEP 99", false));
                while (search.advance()) {}
                int hits = search.hits().count();
                long searched = System.nanoTime();
                log.rows(log.rows() / 2, log.rows() / 2 + LogPages.SIZE, null);
                System.out.printf(
                        "read %d ms, searched %d ms (%,d hits), a page %.2f ms%n",
                        (read - start) / 1_000_000,
                        (searched - read) / 1_000_000,
                        hits,
                        (System.nanoTime() - searched) / 1e6);
            }
        }
    }

    /** A pane on its own, without a session around it. */
    private static LogLinesProbe probe(Path file) throws InterruptedException {
        LogLinesProbe[] made = new LogLinesProbe[1];
        onWindow(() -> made[0] = new LogLinesProbe(file));
        return made[0];
    }

    private static void pane(Path file, int lines) throws InterruptedException {
        long before = heap();
        long start = System.nanoTime();
        LogLinesProbe probe = probe(file);
        probe.until(() -> probe.text.numbers().size() == lines && probe.isEndShown());
        System.out.printf(
                "shown to its end after %d ms, heap +%.1f MB%n",
                (System.nanoTime() - start) / 1_000_000, (heap() - before) / 1e6);
        long selecting = System.nanoTime();
        onWindow(() -> probe.list.getSelectionModel().selectAll());
        System.out.printf(
                "all selected after %d ms%n", (System.nanoTime() - selecting) / 1_000_000);
        onWindow(() -> probe.list.getSelectionModel().clearSelection());
        long jumping = System.nanoTime();
        onWindow(() -> probe.list.scrollTo(lines / 2));
        probe.until(() -> probe.text.row(lines / 2) != null);
        System.out.printf("its middle after %d ms%n", (System.nanoTime() - jumping) / 1_000_000);
        probe.close();
    }

    private static void appending(Path file, int lines) throws Exception {
        Files.writeString(file, "");
        LogLinesProbe probe = probe(file);
        AtomicInteger pulses = new AtomicInteger();
        long[] longest = new long[1];
        onWindow(() -> probe.count(pulses, longest));
        long start = System.nanoTime();
        write(file, lines);
        long written = System.nanoTime();
        probe.until(() -> probe.text.numbers().size() == lines && probe.isEndShown());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "followed %,d lines a second (written in %.1f s, shown in %.1f s), %.0f frames a"
                        + " second, the longest %d ms%n",
                (int) (lines / seconds),
                (written - start) / 1e9,
                seconds,
                pulses.get() / seconds,
                longest[0] / 1_000_000);
        probe.close();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < PULSES_FOR_REST; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static void onWindow(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    action.run();
                    done.countDown();
                });
        done.await();
    }
}
