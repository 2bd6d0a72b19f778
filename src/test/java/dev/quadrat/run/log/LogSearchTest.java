package dev.quadrat.run.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class LogSearchTest {
    @TempDir Path folder;

    private static void readAll(LogFile file, LogSearch search) throws IOException {
        while (file.advance() == LogFile.Look.MORE) {}
        while (search.advance()) {}
    }

    @Test
    void hitsAreCountedWithTheirRows_andTheSearchGoesOnWithTheLog() throws IOException {
        Path path = Files.writeString(folder.resolve("a.log"), "Loss 1\nfine\nloss loss\n");
        try (LogFile file = new LogFile(path, 80)) {
            LogSearch search = new LogSearch(file, LineMatcher.text("loss", false));
            readAll(file, search);
            assertArrayEquals(new int[] {0, 2, 2}, search.hits().rows());
            Files.writeString(path, "at a loss", StandardOpenOption.APPEND);
            readAll(file, search);
            assertArrayEquals(new int[] {0, 2, 2, 3}, search.hits().rows());
            assertEquals(4, search.hits().count());
            Files.writeString(path, " for words\n", StandardOpenOption.APPEND);
            readAll(file, search);
            assertEquals(4, search.hits().count());
        }
    }

    @Test
    void aHitInAWrappedLineIsInTheRowWhereItBegins() throws IOException {
        Path path = Files.writeString(folder.resolve("a.log"), "x".repeat(25) + "end\nend\n");
        try (LogFile file = new LogFile(path, 10)) {
            LogSearch search = new LogSearch(file, LineMatcher.text("END", false));
            readAll(file, search);
            assertArrayEquals(new int[] {2, 3}, search.hits().rows());
        }
    }

    @Test
    void colourDoesNotHideAHit_norIsAnOverwrittenOneFound() throws IOException {
        Path path =
                Files.writeString(
                        folder.resolve("a.log"), "the \033[31mer\033[1mror\033[0m\nerror\rgone \n");
        try (LogFile file = new LogFile(path, 80)) {
            LogSearch search = new LogSearch(file, LineMatcher.text("error", true));
            readAll(file, search);
            assertArrayEquals(new int[] {0}, search.hits().rows());
        }
    }

    @Test
    void stepsGoFromHitToHit_andStartOver() {
        Hits hits = new Hits(new int[] {2, 5, 5, 9}, 4);
        assertEquals(0, hits.after(-1));
        assertEquals(1, hits.after(2));
        assertEquals(3, hits.after(5));
        assertEquals(0, hits.after(9));
        assertEquals(0, hits.before(5));
        assertEquals(2, hits.before(9));
        assertEquals(3, hits.before(2));
        assertEquals(3, hits.before(0));
        assertEquals(-1, Hits.NONE.after(0));
        assertEquals(-1, Hits.NONE.before(0));
    }

    @Test
    void aLineOfSeveralErrors_countsOnce() {
        assertEquals(1, ErrorLines.MATCHER.in("Caused by: java.io.IOException: no").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 10:31:02 ERROR no chips",
                "[ERROR] no chips",
                "error: no such file",
                "fatal: not a repository",
                "java.io.IOException: disk full",
                "Exception in thread \"main\" java.lang.Error",
                "Caused by: java.net.ConnectException: refused",
                "Traceback (most recent call last):",
                "ValueError: could not convert",
                "RuntimeError: CUDA error: out of memory",
                "Segmentation fault (core dumped)",
                "OSError: [Errno 28] No space left on device",
                "TRAIN failed: no chips"
            })
    void anErrorIsKnownByItsWords(String line) {
        assertEquals(false, ErrorLines.MATCHER.in(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch 3 mean error: 0.12",
                "0 errors, 2 warnings",
                "no error",
                "error rate 0.2",
                "INFO loading ErrorMatrix",
                "writing errors.json",
                "terror: a film",
                "retrying after failure 1 of 3"
            })
    void aMentionIsNoError(String line) {
        assertEquals(true, ErrorLines.MATCHER.in(line).isEmpty());
    }
}
