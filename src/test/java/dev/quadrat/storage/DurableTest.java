package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** That it reaches the disk can't be seen from here; that it passes over nothing can. */
class DurableTest {
    @TempDir Path folder;

    @Test
    void foldersLinksAndFilesThatMayNotBeWrittenArePassedThroughUnchanged() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Path file = Files.writeString(deep.resolve("file"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.createSymbolicLink(deep.resolve("link"), folder.resolve("nowhere"));
        Durable.force(folder);
        Durable.force(file);
        Durable.forceFolder(deep);
        assertEquals("text", Files.readString(file));
    }

    @Test
    void whatIsNotThereIsAnError() {
        assertThrows(NoSuchFileException.class, () -> Durable.force(folder.resolve("gone")));
    }
}
