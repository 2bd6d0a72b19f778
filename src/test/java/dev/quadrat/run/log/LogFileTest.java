package dev.quadrat.run.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LogFileTest {
    @TempDir Path folder;
    private Path path = Path.of("");
    private LogFile file = new LogFile(path, 80);

    @BeforeEach
    void begin() {
        path = folder.resolve("some.log");
        file = new LogFile(path, 80);
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    private void append(String text) throws IOException {
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private LogFile.Look readAll() throws IOException {
        LogFile.Look look = file.advance();
        while (look == LogFile.Look.MORE || look == LogFile.Look.BEGUN_ANEW) {
            look = file.advance();
        }
        return look;
    }

    private List<String> texts(int from, int to) throws IOException {
        return Shown.texts(file.rows(from, to, null));
    }

    @Test
    void aLogThatIsNotThereYetBeginsWhenItIsWritten() throws IOException {
        assertEquals(LogFile.Look.ABSENT, file.advance());
        assertEquals(0, file.rows());
        assertEquals(List.of(), file.rows(0, 10, null));
        append("first\n");
        assertEquals(LogFile.Look.UP_TO_DATE, readAll());
        assertEquals(List.of("first"), texts(0, 10));
    }

    @Test
    void aLineWithoutEndIsShownAndGoesOn() throws IOException {
        append("one\n 10 %");
        readAll();
        assertEquals(2, file.rows());
        assertEquals(1, file.settledRows());
        assertEquals(List.of("one", " 10 %"), texts(0, 2));
        append("\r 55 %");
        readAll();
        assertEquals(List.of(" 55 %"), texts(1, 2));
        append("\nend\n");
        readAll();
        assertEquals(List.of("one", " 55 %", "end"), texts(0, 9));
        assertEquals(3, file.settledRows());
    }

    @Test
    void anyRowsOfManyAreFound() throws IOException {
        append(
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "line " + i + "\n")
                        .collect(Collectors.joining()));
        readAll();
        assertEquals(20_000, file.lines());
        for (int row : new int[] {0, 1, 63, 64, 65, 9_999, 19_998}) {
            assertEquals(List.of("line " + row, "line " + (row + 1)), texts(row, row + 2));
            assertEquals(row, file.rowOf(row));
        }
        assertEquals(List.of("line 19999"), texts(19_999, 30_000));
        assertEquals(19_999, file.rowOf(1_000_000));
    }

    /** Whatever is written and however it comes: a part is a part of the whole. */
    @Test
    void rowsFromAnyPlaceAreThoseOfTheWhole() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "\033[3" + random.nextInt(8) + "mcolour";
                        case 1 -> "\r" + random.nextInt(100) + " %";
                        case 2 -> "\n";
                        case 3 -> "für 日本 🛰\n";
                        case 4 -> "x".repeat(random.nextInt(300)) + "\n";
                        case 5 -> "\033[0m\n";
                        case 6 -> "y".repeat(random.nextInt(3_000)) + "\r";
                        default -> "a word\n";
                    });
        }
        for (int at = 0; at < text.length(); at += 4_111) {
            append(text.substring(at, Math.min(text.length(), at + 4_111)));
            readAll();
        }
        List<LogRow> all = Shown.rows(Files.readAllBytes(path), 80);
        assertEquals(all.size(), file.rows());
        for (int row = 0; row < all.size(); row += 37) {
            int end = Math.min(all.size(), row + 50);
            assertEquals(all.subList(row, end), file.rows(row, end, null), "from row " + row);
        }
    }

    @Test
    void aProgressBarOfManyMegabytesIsOneRow_readFromItsEnd() throws IOException {
        append("begin\n" + "\r".concat("#".repeat(99)).repeat(20_000) + "\rdone\nend\n");
        readAll();
        assertEquals(List.of("begin", "done", "end"), texts(0, 9));
    }

    @Test
    void aLineOfAMegabyteIsManyRows() throws IOException {
        append("a\n" + "b".repeat(1_000_000) + "\nc\n");
        readAll();
        assertEquals(2 + 12_500, file.rows());
        assertEquals(List.of("b".repeat(80), "c"), texts(12_500, 12_502));
        assertEquals(12_501, file.rowOf(2));
    }

    @Test
    void aLogThatWasCutBeginsAnew() throws IOException {
        append("a long first line\nand more\n");
        readAll();
        Files.writeString(path, "new\n");
        assertEquals(LogFile.Look.BEGUN_ANEW, file.advance());
        readAll();
        assertEquals(List.of("new"), texts(0, 9));
    }

    @Test
    void aLogThatWasDeletedStaysToBeRead_untilThereIsAnother() throws IOException {
        append("one\ntwo\n");
        readAll();
        Files.delete(path);
        assertEquals(LogFile.Look.DELETED, file.advance());
        assertEquals(List.of("one", "two"), texts(0, 9));
        append("another file, and longer than the one before\n");
        assertEquals(LogFile.Look.BEGUN_ANEW, file.advance());
        readAll();
        assertEquals(List.of("another file, and longer than the one before"), texts(0, 9));
    }

    @Test
    void whatIsLookedForIsMarked_alsoWhereARowBreaks() throws IOException {
        append("x".repeat(78) + "needle and Needle\n");
        readAll();
        List<LogRow> rows = file.rows(0, 2, LineMatcher.text("needle", false));
        assertEquals(List.of(new LogRow.Span(78, 80)), rows.get(0).marks());
        assertEquals(List.of(new LogRow.Span(0, 4), new LogRow.Span(9, 15)), rows.get(1).marks());
        assertTrue(file.rows(0, 2, LineMatcher.text("NEEDLE", true)).getFirst().marks().isEmpty());
    }
}
