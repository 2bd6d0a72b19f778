package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@EnabledOnOs({OS.LINUX, OS.MAC})
class FolderSwapTest {
    @TempDir Path folder;

    private Path folderWith(String name, String text) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("text"), text);
        return made;
    }

    @Test
    void twoFoldersThatAreNotEmptyChangePlaces() throws IOException {
        Path one = folderWith("one ä", "1");
        Path other = folderWith("other", "2");
        assertTrue(FolderSwap.exchange(one, other));
        assertEquals("2", Files.readString(one.resolve("text")));
        assertEquals("1", Files.readString(other.resolve("text")));
    }

    @Test
    void aFolderAndAFileChangePlaces() throws IOException {
        Path one = folderWith("one", "1");
        Path other = Files.writeString(folder.resolve("other"), "2");
        assertTrue(FolderSwap.exchange(one, other));
        assertEquals("2", Files.readString(one));
        assertEquals("1", Files.readString(other.resolve("text")));
    }

    @Test
    void whatIsGoneCannotBeExchanged() throws IOException {
        Path one = folderWith("one", "1");
        Path other = folder.resolve("other");
        assertEquals(
                one + " or " + other + " is gone",
                assertThrows(IOException.class, () -> FolderSwap.exchange(one, other))
                        .getMessage());
    }
}
