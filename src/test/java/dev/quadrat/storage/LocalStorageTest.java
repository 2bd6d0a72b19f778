package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LocalStorageTest {
    @TempDir Path folder;
    private final LocalStorage storage = new LocalStorage();

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name).toString();
    }

    private String absent(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void textIsWrittenIntoAFolderThatIsMadeAndReadBack() throws IOException {
        String uri = absent("new/é.txt");
        storage.writeText(uri, "größer");
        assertEquals("größer", storage.readText(uri));
        assertTrue(storage.exists(uri));
    }

    @Test
    void aFileIsReadFromTheMiddle() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(3);
        try (SeekableByteChannel channel = storage.open(file("0123456789"))) {
            channel.position(4).read(bytes);
        }
        assertEquals("456", new String(bytes.array(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNoTextAreReadAndCanBeReplaced() throws IOException {
        String uri = absent("damaged.json");
        Files.write(Path.of(uri), new byte[] {'{', (byte) 0xff, (byte) 0xfe});
        String text = storage.readText(uri);
        assertTrue(storage.writeTextIf(uri, Optional.of(text), "{}"));
        assertEquals("{}", storage.readText(uri));
    }

    @Test
    void textIsWrittenOnlyWhereTheExpectedTextIs() throws IOException {
        String uri = absent(".quadrat/a.json");
        assertFalse(storage.writeTextIf(uri, Optional.of("one"), "two"));
        assertFalse(storage.exists(uri));
        assertTrue(storage.writeTextIf(uri, Optional.empty(), "one"));
        assertFalse(storage.writeTextIf(uri, Optional.empty(), "two"));
        assertFalse(storage.writeTextIf(uri, Optional.of("other"), "two"));
        assertEquals("one", storage.readText(uri));
        assertTrue(storage.writeTextIf(uri, Optional.of("one"), "two"));
        assertEquals("two", storage.readText(uri));
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingItAgainIsNoFault() throws IOException {
        for (String uri : List.of(file("plain.txt"), absent(".quadrat/a.json"))) {
            storage.writeText(uri, "text");
            storage.delete(uri);
            assertFalse(storage.exists(uri));
            storage.delete(uri);
        }
    }

    @Test
    void nothingButTheTextIsLeftInTheFolderOfAPlainFile() throws IOException {
        storage.writeText(file("plain.txt"), "text");
        storage.delete(file("other.txt"));
        assertFalse(Files.exists(folder.resolve(Storage.OWN_FOLDER)));
    }

    @Test
    void onlyLocalUrisAreServed() {
        assertTrue(storage.serves("/data"));
        assertTrue(storage.serves("file:///data"));
        assertFalse(storage.serves("s3://bucket/key"));
        assertFalse(storage.serves("https://host/key"));
    }
}
