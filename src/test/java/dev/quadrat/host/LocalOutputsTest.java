package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class LocalOutputsTest {
    @TempDir Path folder;

    private LocalOutputs outputs(String... names) {
        return new LocalOutputs("chip-a", Arrays.stream(names).map(this::uri).toList(), Disk.LOCAL);
    }

    private String uri(String name) {
        return folder.resolve(name).toString();
    }

    private void make(LocalOutputs outputs, String name, String text) throws IOException {
        Files.writeString(outputs.path(uri(name)), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void outputsAppearTogetherAndLeaveNothingBeside() throws IOException {
        LocalOutputs outputs = outputs("a.txt", "b.txt");
        make(outputs, "a.txt", "a");
        assertFalse(outputs.isMade(uri("b.txt")));
        assertFalse(Files.exists(folder.resolve("a.txt")));
        make(outputs, "b.txt", "b");
        assertTrue(outputs.isMade(uri("a.txt")) && outputs.isMade(uri("b.txt")));
        outputs.moveIntoPlace();
        outputs.clear();
        assertEquals(List.of("a.txt", "b.txt"), names());
    }

    @Test
    void twoRunsThatMakeTheSameOutputDoNotWriteIntoEachOther() throws IOException {
        LocalOutputs first = new LocalOutputs("chip-a-run1", List.of(uri("a.txt")), Disk.LOCAL);
        LocalOutputs second = new LocalOutputs("chip-a-run2", List.of(uri("a.txt")), Disk.LOCAL);
        make(first, "a.txt", "first");
        second.clear();
        make(second, "a.txt", "second");
        first.moveIntoPlace();
        assertEquals("first", read("a.txt"));
        first.clear();
        second.moveIntoPlace();
        second.clear();
        assertEquals("second", read("a.txt"));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void anOutputKeepsItsNameAndItsPlaceAtEachCall() throws IOException {
        LocalOutputs outputs = outputs("new/a.txt");
        Path path = outputs.path(uri("new/a.txt"));
        assertEquals("a.txt", path.getFileName().toString());
        assertEquals(path, outputs.path(uri("new/a.txt")));
        assertTrue(Files.isDirectory(path.resolveSibling(".")));
        assertFalse(Files.exists(path));
    }

    @Test
    void theOldStaysUntilTheNewIsWhole() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        LocalOutputs outputs = outputs("a.txt");
        make(outputs, "a.txt", "new");
        assertEquals("old", read("a.txt"));
        outputs.moveIntoPlace();
        assertEquals("new", read("a.txt"));
        outputs.clear();
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFolderIsReplacedAsAWhole() throws IOException {
        Files.createDirectories(folder.resolve("chips/deep"));
        Files.writeString(folder.resolve("chips/deep/old.txt"), "old");
        LocalOutputs outputs = outputs("chips");
        Path chips = Files.createDirectory(outputs.path(uri("chips")));
        Files.writeString(chips.resolve("new.txt"), "new");
        outputs.moveIntoPlace();
        outputs.clear();
        assertEquals("new", read("chips/new.txt"));
        assertFalse(Files.exists(folder.resolve("chips/deep")));
        assertEquals(List.of("chips"), names());
    }

    @Test
    void whereOneOutputCannotBeMovedAllOldOnesArePutBack() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old a");
        Files.writeString(folder.resolve("b.txt"), "old b");
        LocalOutputs outputs = outputs("a.txt", "b.txt", "c.txt");
        make(outputs, "a.txt", "new a");
        make(outputs, "b.txt", "new b");
        assertThrows(IOException.class, outputs::moveIntoPlace);
        outputs.clear();
        assertEquals("old a", read("a.txt"));
        assertEquals("old b", read("b.txt"));
        assertEquals(List.of("a.txt", "b.txt"), names());
    }

    @Test
    void anOutputThatIsCalledLikeAnOldOneIsSafe() throws IOException {
        Files.writeString(folder.resolve("x"), "old");
        LocalOutputs outputs = outputs("x", "x.old");
        make(outputs, "x", "new x");
        make(outputs, "x.old", "new x.old");
        outputs.moveIntoPlace();
        assertEquals("new x", read("x"));
        assertEquals("new x.old", read("x.old"));
    }

    @Test
    void leftoversOfAnEarlierAttemptAreCleared() throws IOException {
        make(outputs("a.txt"), "a.txt", "half");
        LocalOutputs second = outputs("a.txt");
        assertTrue(second.isMade(uri("a.txt")));
        second.clear();
        assertFalse(second.isMade(uri("a.txt")));
        assertEquals(List.of(), names());
    }

    @Test
    void anotherCommandsWorkInTheSameFolderIsLeftAlone() throws IOException {
        LocalOutputs other = new LocalOutputs("train-a", List.of(uri("model")), Disk.LOCAL);
        make(other, "model", "half");
        LocalOutputs outputs = outputs("a.txt");
        make(outputs, "a.txt", "a");
        outputs.moveIntoPlace();
        outputs.clear();
        assertTrue(other.isMade(uri("model")));
    }

    @Test
    void aFolderTakesAFilesPlaceAndAFileAFolders() throws IOException {
        for (Disk disk : List.of(Disk.LOCAL, new PlainDisk())) {
            Files.writeString(folder.resolve("was-file"), "old");
            Files.createDirectories(folder.resolve("was-folder/deep"));
            LocalOutputs outputs =
                    new LocalOutputs("chip-a", List.of(uri("was-file"), uri("was-folder")), disk);
            Files.writeString(
                    Files.createDirectory(outputs.path(uri("was-file"))).resolve("in"), "new");
            make(outputs, "was-folder", "new");
            outputs.moveIntoPlace();
            outputs.clear();
            assertEquals("new", read("was-file/in"));
            assertEquals("new", read("was-folder"));
            assertEquals(List.of("was-file", "was-folder"), names());
            FileTrees.delete(folder.resolve("was-file"));
            Files.delete(folder.resolve("was-folder"));
        }
    }

    @Test
    void whereFoldersCannotBeExchangedTheyAreRenamed() throws IOException {
        Files.createDirectories(folder.resolve("chips/deep"));
        PlainDisk disk = new PlainDisk();
        LocalOutputs outputs = new LocalOutputs("chip-a", List.of(uri("chips")), disk);
        Files.writeString(Files.createDirectory(outputs.path(uri("chips"))).resolve("x"), "new");
        outputs.moveIntoPlace();
        outputs.clear();
        assertEquals("new", read("chips/x"));
        assertEquals(List.of("chips"), names());
        assertEquals(2, disk.renames);
    }

    @Test
    void whatAKilledProcessHadPutAsideIsPutBack() throws IOException {
        Files.createDirectory(folder.resolve("chips"));
        Files.writeString(folder.resolve("chips/old"), "old");
        PlainDisk disk = new PlainDisk();
        LocalOutputs killed =
                new LocalOutputs("chip-a-run1", List.of(uri("chips"), uri("others")), disk);
        Files.createDirectory(killed.path(uri("chips")));
        Files.createDirectory(killed.path(uri("others")));
        disk.renamesBeforeItIsKilled = 1;
        assertThrows(PlainDisk.Killed.class, killed::moveIntoPlace);
        assertFalse(Files.exists(folder.resolve("chips")));
        LocalOutputs next = new LocalOutputs("chip-a-run2", List.of(uri("chips")), Disk.LOCAL);
        next.recover(Set.of());
        assertEquals("old", read("chips/old"));
        assertEquals(List.of("chips"), names(), "and nothing of the killed one is left");
    }

    @Test
    void whatBelongsToOtherOutputsIsLeftWhereItIs() throws IOException {
        for (String file :
                List.of(
                        "dead-run/extra.xml",
                        "dead-run.old/other",
                        "alive-run/other",
                        "other.json",
                        ".other.json.00000000-0000-0000-0000-000000000000.tmp",
                        ".a.txt.json.00000000-0000-0000-0000-000000000000.tmp")) {
            Path path = folder.resolve(".quadrat").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "x");
        }
        outputs("a.txt").recover(Set.of("dead-run"));
        try (Stream<Path> left = Files.walk(folder.resolve(".quadrat"))) {
            assertEquals(
                    List.of(
                            ".other.json.00000000-0000-0000-0000-000000000000.tmp",
                            "alive-run/other",
                            "dead-run.old/other",
                            "other.json"),
                    left.filter(Files::isRegularFile)
                            .map(f -> folder.resolve(".quadrat").relativize(f).toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whereNoOldFileCanBeKeptAFailedMoveIsKnownToHaveTouchedIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old a");
        PlainDisk disk = new PlainDisk();
        disk.renamesBeforeItFails = 1;
        LocalOutputs outputs =
                new LocalOutputs("chip-a", List.of(uri("a.txt"), uri("b.txt")), disk);
        make(outputs, "a.txt", "new a");
        make(outputs, "b.txt", "new b");
        assertTrue(outputs.areUntouched());
        assertThrows(IOException.class, outputs::moveIntoPlace);
        assertFalse(outputs.areUntouched());
        assertEquals("new a", read("a.txt"));
    }

    @Test
    void aFailedMoveThatWasUndoneHasTouchedNothing() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/old"), "old");
        PlainDisk disk = new PlainDisk();
        disk.renamesBeforeItFails = 2;
        LocalOutputs outputs = new LocalOutputs("chip-a", List.of(uri("a"), uri("b")), disk);
        Files.createDirectory(outputs.path(uri("a")));
        make(outputs, "b", "new b");
        assertThrows(IOException.class, outputs::moveIntoPlace);
        assertTrue(outputs.areUntouched());
        assertEquals("old", read("a/old"));
        outputs.clear();
        assertEquals(List.of("a"), names());
    }

    @Test
    void aLinkAtAnOutputsPlaceIsReplacedAndNotWhatItLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("nowhere"));
        LocalOutputs outputs = outputs("a", "b");
        make(outputs, "a", "new a");
        Files.createDirectory(outputs.path(uri("b")));
        outputs.moveIntoPlace();
        outputs.clear();
        assertEquals("new a", read("a"));
        assertTrue(Files.isDirectory(folder.resolve("b")));
        assertEquals(List.of("a", "b", "elsewhere"), names());
    }
}
