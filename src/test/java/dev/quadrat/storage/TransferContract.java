package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How files and folders come to every storage that can be written, and back. */
abstract class TransferContract {
    /** Both are new for each test. */
    abstract Storage storage();

    abstract String root();

    final String uri(String name) {
        return root() + "/" + name;
    }

    /** Each holds its name. */
    final void write(String... names) throws IOException {
        for (String name : names) {
            storage().writeText(uri(name), name);
        }
    }

    @Test
    void aFileIsPutInPlaceOfAnotherAndFetched(@TempDir Path local)
            throws IOException, InterruptedException {
        Path file = Files.write(local.resolve("file"), new byte[] {0, -1, 10});
        storage().writeText(uri("new/a"), "old");
        storage().put(file, uri("new/a"), () -> false);
        Path back = local.resolve("deep/back");
        storage().fetch(uri("new/a"), back, () -> false);
        assertEquals(-1, Files.mismatch(file, back));
    }

    @Test
    void aFolderIsPutInPlaceOfAnotherAndFetched(@TempDir Path local)
            throws IOException, InterruptedException {
        Path made = Files.createDirectories(local.resolve("made/sub/.quadrat"));
        Files.writeString(made.resolve("own"), "own");
        Files.writeString(local.resolve("made/1"), "one");
        Files.writeString(local.resolve("made/sub/ä #+.txt"), "two");
        write("f/old", "f/sub/old");
        storage().put(local.resolve("made"), uri("f"), () -> false);
        assertFalse(storage().exists(uri("f/old")));
        assertFalse(storage().exists(uri("f/sub/old")));
        storage().writeText(uri("f/.quadrat/1.json"), "own");
        storage().fetch(uri("f"), local.resolve("back"), () -> false);
        try (Stream<Path> all = Files.walk(local.resolve("back"))) {
            assertEquals(
                    List.of("1", "sub/ä #+.txt"),
                    all.filter(Files::isRegularFile)
                            .map(f -> local.resolve("back").relativize(f).toString())
                            .sorted()
                            .toList());
        }
        assertEquals("two", Files.readString(local.resolve("back/sub/ä #+.txt")));
    }

    @Test
    void anEmptyFolderIsPutAndFetched(@TempDir Path local)
            throws IOException, InterruptedException {
        Path empty = Files.createDirectory(local.resolve("empty"));
        storage().put(empty, uri("e"), () -> false);
        assertTrue(storage().exists(uri("e")));
        storage().fetch(uri("e"), local.resolve("back"), () -> false);
        try (Stream<Path> files = Files.list(local.resolve("back"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void whatIsNotThereIsNotFetched(@TempDir Path local) {
        assertEquals(
                uri("missing"),
                assertThrows(
                                NoSuchFileException.class,
                                () ->
                                        storage()
                                                .fetch(
                                                        uri("missing"),
                                                        local.resolve("back"),
                                                        () -> false))
                        .getMessage());
    }

    @Test
    void aCancelledTransferEnds(@TempDir Path local) throws IOException {
        Path file = Files.writeString(local.resolve("file"), "new");
        storage().writeText(uri("a"), "old");
        assertThrows(InterruptedException.class, () -> storage().put(file, uri("a"), () -> true));
        assertEquals("old", storage().readText(uri("a")));
    }
}
