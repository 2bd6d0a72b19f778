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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class LocalStorageTest {
    @TempDir Path folder;
    private final LocalStorage storage = new LocalStorage();

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name).toString();
    }

    private String absent(String name) {
        return folder.resolve(name).toString();
    }

    private Set<String> existing(java.util.Collection<String> uris)
            throws IOException, InterruptedException {
        return storage.stamps(uris, () -> false).keySet();
    }

    @Test
    void ofAFewUrisThoseThatExistAreFound() throws IOException, InterruptedException {
        String there = file("there.tif");
        assertEquals(Set.of(there), existing(List.of(there, absent("not-there.tif"))));
    }

    @Test
    void ofManyUrisOfOneFolderThoseThatExistAreFound() throws IOException, InterruptedException {
        List<String> uris = new ArrayList<>();
        Set<String> there = new java.util.HashSet<>();
        for (int i = 0; i < 50; i++) {
            uris.add(absent("gone-" + i));
            String made = file("made-" + i);
            uris.add(made);
            there.add(made);
        }
        assertEquals(there, existing(uris));
    }

    @Test
    void aFolderExistsAndAUriIsGivenBackAsItWasAsked() throws IOException, InterruptedException {
        Path made = Files.createDirectory(folder.resolve("a folder"));
        String asked = made.toUri().toString();
        assertEquals(Set.of(asked), existing(List.of(asked)));
    }

    @Test
    void aLinkThatLeadsNowhereDoesNotExistHoweverManyAreAskedFor()
            throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        Files.createSymbolicLink(broken, folder.resolve("nowhere"));
        String good = file("good");
        List<String> uris = List.of(broken.toString(), good, absent("1"), absent("2"), absent("3"));
        assertEquals(Set.of(good), existing(uris));
        assertFalse(storage.exists(broken.toString()));
    }

    @Test
    void nothingExistsInAFolderThatIsMissing() throws IOException, InterruptedException {
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            uris.add(absent("missing/" + i));
        }
        assertEquals(Set.of(), existing(uris));
    }

    @Test
    void textIsWrittenIntoAFolderThatIsMadeAndReadBack() throws IOException, InterruptedException {
        String uri = absent("new/é.txt");
        storage.writeText(uri, "größer");
        assertEquals("größer", storage.readText(uri));
        assertTrue(storage.exists(uri));
    }

    @Test
    void aFileIsReadFromTheMiddle() throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(3);
        try (SeekableByteChannel channel = storage.open(file("0123456789"))) {
            channel.position(4).read(bytes);
        }
        assertEquals("456", new String(bytes.array(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void onlyLocalUrisAreServed() throws IOException, InterruptedException {
        assertTrue(storage.serves("/data"));
        assertTrue(storage.serves("file:///data"));
        assertFalse(storage.serves("s3://bucket/key"));
        assertFalse(storage.serves("https://host/key"));
    }
}
