package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

class LineTailTest {
    @TempDir Path folder;
    private Path file = Path.of("");
    private LineTail tail = new LineTail(file);

    @BeforeEach
    void open() {
        file = folder.resolve("some.log");
        tail = new LineTail(file);
    }

    @AfterEach
    void close() throws IOException {
        tail.close();
    }

    private void append(String text) throws IOException {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        for (List<String> lines = tail.read(); !lines.isEmpty(); lines = tail.read()) {
            all.addAll(lines);
        }
        return all;
    }

    @Test
    void aFileThatIsNotThereYetHasNoLines() throws IOException {
        assertEquals(List.of(), tail.read());
        append("first\n");
        assertEquals(List.of("first"), tail.read());
    }

    @Test
    void aLineIsToldWhenItIsWhole() throws IOException {
        append("one\ntw");
        assertEquals(List.of("one"), tail.read());
        assertEquals("tw", tail.rest());
        append("o\n\nthree\n");
        assertEquals(List.of("two", "", "three"), tail.read());
        assertEquals("", tail.rest());
    }

    @Test
    void aCharacterThatComesInTwoPiecesIsWhole() throws IOException {
        byte[] line = "für\n".getBytes(StandardCharsets.UTF_8);
        append(java.util.Arrays.copyOf(line, 2));
        assertEquals(List.of(), tail.read());
        append(java.util.Arrays.copyOfRange(line, 2, line.length));
        assertEquals(List.of("für"), tail.read());
    }

    @Test
    void windowsLineEndsAreLineEndsEvenIfTheyComeInTwoPieces() throws IOException {
        append("one\r\ntwo\r");
        assertEquals(List.of("one"), tail.read());
        append("\nthree\rstill three\r\n");
        assertEquals(List.of("two", "three\rstill three"), tail.read());
    }

    @Test
    void aFileThatWasCutIsReadFromItsBeginning() throws IOException {
        append("a long first line\nand a rest");
        assertEquals(List.of("a long first line"), tail.read());
        Files.writeString(file, "new\n");
        assertEquals(List.of("new"), tail.read());
        assertEquals("", tail.rest());
    }

    @Test
    void aLineWithoutEndComesInPiecesThatAreNeverCutInsideACharacter() throws IOException {
        for (String character : List.of("é", "€", "🛰")) {
            for (String before : List.of("", "x", "xx", "xxx")) {
                Files.deleteIfExists(file);
                tail.close();
                tail = new LineTail(file);
                String line = before + character.repeat(60_000);
                append(line + "\nnext\n");
                List<String> pieces = all();
                assertEquals("next", pieces.removeLast());
                assertEquals(line, String.join("", pieces));
                assertFalse(pieces.size() < 2, "it came in one piece");
            }
        }
    }

    @Test
    void manyLinesAreAllTold() throws IOException {
        append("a line\n".repeat(50_000));
        assertEquals(50_000, all().size());
    }
}
