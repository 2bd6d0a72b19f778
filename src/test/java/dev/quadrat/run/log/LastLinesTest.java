package dev.quadrat.run.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LastLinesTest {
    @TempDir Path folder;

    @Test
    void theLastLinesAreThoseOfTheTerminal() throws IOException {
        Path log =
                Files.writeString(folder.resolve("a"), "one\n10 %\r99 %\n\033[31mred\033[0m\nend");
        assertEquals(List.of("99 %", "red", "end"), LastLines.of(log, 3));
        assertEquals(List.of("one", "99 %", "red", "end"), LastLines.of(log, 50));
    }

    @Test
    void ofALongLogOnlyTheEndIsRead_andNoLineIsHalf() throws IOException {
        Path log =
                Files.writeString(
                        folder.resolve("a"),
                        IntStream.range(0, 3_000)
                                .mapToObj(i -> "x".repeat(100) + " " + i + "\n")
                                .collect(Collectors.joining()));
        List<String> last = LastLines.of(log, 2);
        assertEquals(2, last.size());
        assertEquals("x".repeat(100) + " 2999", last.getLast());
        assertEquals(101 + 5 - 1, LastLines.of(log, 1_000).getFirst().length());
    }

    @Test
    void withoutALogThereAreNone() throws IOException {
        assertEquals(List.of(), LastLines.of(folder.resolve("none"), 50));
    }
}
