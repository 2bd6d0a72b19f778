package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

class FileExportTest {
    private static final byte[] CONTENT = {1, 2, 3};
    @TempDir Path folder;

    @Test
    void aFile_isWritten_andItsFolderMade_andWhatWasThereReplaced() throws IOException {
        Path file = folder.resolve("new/plan.png");
        assertEquals(Optional.empty(), FileExport.toDisk().write(file, new byte[100]));
        assertEquals(Optional.empty(), FileExport.toDisk().write(file, CONTENT));
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
    }

    @Test
    void aFolder_isNoFile() {
        assertEquals(
                Optional.of(folder + " is a folder; choose the name of a file"),
                FileExport.toDisk().write(folder, CONTENT));
    }

    @Test
    void aFolderThatMayNotBeWrittenInto() {
        Path file = folder.resolve("plan.svg");
        assertEquals(
                Optional.of(
                        file
                                + " can't be written: you may not write into "
                                + folder
                                + "; choose another folder"),
                failing(new AccessDeniedException(file.toString())).write(file, CONTENT));
    }

    @Test
    void aFolderInWhichNoFileCanBe_isNamedWithoutTheTemporaryFile() {
        Path file = folder.resolve("plan.svg");
        assertEquals(
                Optional.of(
                        file
                                + " can't be written: no file can be made in "
                                + folder
                                + "; choose another folder"),
                failing(new NoSuchFileException(folder + "/.plan.svg.842e")).write(file, CONTENT));
    }

    @Test
    void aFullDisk() {
        Path file = folder.resolve("plan.svg");
        assertEquals(
                Optional.of(
                        file
                                + " can't be written: the disk is full; make room there or choose"
                                + " another disk"),
                failing(new IOException("No space left on device")).write(file, CONTENT));
    }

    @Test
    void aDiskThatIsReadOnly() {
        Path file = folder.resolve("plan.svg");
        assertEquals(
                Optional.of(
                        file + " can't be written: its disk is read-only; choose another folder"),
                failing(new FileSystemException("x", null, "Read-only file system"))
                        .write(file, CONTENT));
    }

    @Test
    void aFileInPlaceOfAFolder() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("plan"));
        Path file = noFolder.resolve("plan.svg");
        assertEquals(
                Optional.of(
                        file
                                + " can't be written: "
                                + noFolder
                                + " is a file, no folder; choose another folder"),
                FileExport.toDisk().write(file, CONTENT));
    }

    @Test
    void anythingElse_isToldAsItIs() {
        Path file = folder.resolve("plan.svg");
        assertEquals(
                Optional.of(file + " can't be written: cable pulled; choose another place"),
                failing(new IOException("cable pulled")).write(file, CONTENT));
    }

    private static FileExport failing(IOException e) {
        return new FileExport(
                (_, _) -> {
                    throw e;
                });
    }
}
