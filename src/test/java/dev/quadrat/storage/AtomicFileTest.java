package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class AtomicFileTest {
    @TempDir Path folder;

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("state.json");
        AtomicFile.write(file, "a long first text");
        AtomicFile.write(file, "short");
        assertEquals("short", Files.readString(file));
        assertEquals(List.of("state.json"), names(folder));
    }

    @Test
    void whoHasTheOldFileOpenGoesOnReadingTheOldText() throws IOException {
        Path file = folder.resolve("state.json");
        AtomicFile.write(file, "old");
        try (var reader = Files.newBufferedReader(file)) {
            AtomicFile.write(file, "new");
            assertEquals("old", reader.readLine());
        }
    }

    @Test
    void aMissingFolderIsMade() throws IOException {
        AtomicFile.write(folder.resolve("a/b/c.json"), "{}");
        assertEquals("{}", Files.readString(folder.resolve("a/b/c.json")));
    }

    @Test
    void aFolderThatIsALinkIsWrittenInto() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.write(link.resolve("a.json"), "{}");
        assertEquals("{}", Files.readString(real.resolve("a.json")));
    }

    @Test
    void belowAFileNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> AtomicFile.write(file.resolve("sub/a.json"), "{}"));
        assertEquals(List.of("file"), names(folder));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        IOException refused =
                assertThrows(IOException.class, () -> AtomicFile.write(target, "text"));
        assertEquals(target + " is a folder, no file that can be written", refused.getMessage());
        assertEquals(List.of("target"), names(folder));
    }
}
