package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.StorageByScheme;
import dev.quadrat.storage.s3.S3ForTests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Local and remote outputs of one command. */
class OutputsTest {
    @TempDir Path folder;
    private final String bucket = S3ForTests.newBucket();
    private final Storage storage = new StorageByScheme(Map.of("s3", S3ForTests::storage));
    private final TemporarySpace space = new TemporarySpace();

    private Outputs outputs(String... uris) {
        return outputs(Disk.LOCAL, uris);
    }

    private Outputs outputs(Disk disk, String... uris) {
        return new Outputs("chip-a", List.of(uris), disk, storage, space);
    }

    private String local(String name) {
        return folder.resolve(name).toString();
    }

    private String remote(String name) {
        return bucket + "/" + name;
    }

    private static void make(Outputs outputs, String uri, String text) throws IOException {
        Files.writeString(outputs.path(uri), text);
    }

    private static String refusal(Outputs outputs) {
        return String.valueOf(
                assertThrows(IOException.class, outputs::refuseImpossible).getMessage());
    }

    @Test
    void remoteAndLocalOutputsComeToTheirPlacesTogether() throws Exception {
        storage.writeText(remote("out/a.txt"), "old");
        Outputs outputs = outputs(remote("out/a.txt"), local("b.txt"));
        make(outputs, remote("out/a.txt"), "new");
        make(outputs, local("b.txt"), "b");
        outputs.requireAll();
        assertEquals("old", storage.readText(remote("out/a.txt")));
        outputs.moveIntoPlace(() -> false);
        outputs.clear();
        space.delete();
        assertEquals("new", storage.readText(remote("out/a.txt")));
        assertEquals("b", Files.readString(folder.resolve("b.txt")));
        assertFalse(outputs.areUntouched());
    }

    @Test
    void aRemoteOutputHasItsOwnNameAndOnePlace() throws IOException {
        Outputs outputs = outputs(remote("out/a.txt"), remote("other/a.txt"));
        Path path = outputs.path(remote("out/a.txt"));
        assertEquals("a.txt", String.valueOf(path.getFileName()));
        assertEquals(path, outputs.path(remote("out/a.txt")));
        assertTrue(Files.isDirectory(path.resolveSibling(".")));
        assertFalse(Files.exists(path));
        assertFalse(path.equals(outputs.path(remote("other/a.txt"))));
        space.delete();
        assertFalse(Files.exists(path.resolveSibling(".")));
    }

    @Test
    void aFolderTakesThePlaceOfTheOneBefore() throws Exception {
        storage.writeText(remote("chips/old"), "old");
        Outputs outputs = outputs(remote("chips"));
        Path made = Files.createDirectories(outputs.path(remote("chips")).resolve("deep"));
        Files.writeString(made.resolve("new"), "new");
        outputs.moveIntoPlace(() -> false);
        assertEquals("new", storage.readText(remote("chips/deep/new")));
        assertFalse(storage.exists(remote("chips/old")));
    }

    @Test
    void whatWasNotMadeIsNamed() throws IOException {
        Outputs outputs = outputs(remote("a"), local("b"), remote("c"));
        make(outputs, local("b"), "b");
        assertEquals(
                "it ended without an error but did not write %s, %s; outputs are written to context.output(…), by a program to its $output_… variables"
                        .formatted(remote("a"), remote("c")),
                assertThrows(IOException.class, outputs::requireAll).getMessage());
    }

    @Test
    void anUploadThatIsCancelledMayHaveChangedSomething() throws IOException {
        Outputs outputs = outputs(remote("a"));
        make(outputs, remote("a"), "a");
        assertTrue(outputs.areUntouched());
        assertThrows(InterruptedException.class, () -> outputs.moveIntoPlace(() -> true));
        // Nothing was asked yet; whether something is there was.
        assertTrue(outputs.areUntouched());
    }

    @Test
    void whereNothingCouldBeUploadedNothingIsTouched() throws IOException {
        Outputs outputs = outputs("s3://no-such-bucket-here/a", local("b"));
        make(outputs, "s3://no-such-bucket-here/a", "a");
        make(outputs, local("b"), "b");
        assertThrows(IOException.class, () -> outputs.moveIntoPlace(() -> false));
        assertTrue(outputs.areUntouched());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aStoreThatIsNotKnownIsNamed() throws IOException {
        Outputs outputs = outputs("http://127.0.0.1:1/a");
        make(outputs, "http://127.0.0.1:1/a", "a");
        assertEquals(
                "http://127.0.0.1:1/a can't be looked at: Quadrat knows no http:// URIs, only local"
                        + " paths and s3://",
                assertThrows(IOException.class, () -> outputs.moveIntoPlace(() -> false))
                        .getMessage());
    }

    @Test
    void whereALocalOutputCannotBeMovedTheRemoteOnesAreKnownToBeNew() throws IOException {
        PlainDisk disk = new PlainDisk();
        disk.renamesBeforeItFails = 0;
        Outputs outputs = outputs(disk, remote("a"), local("b"));
        make(outputs, remote("a"), "a");
        make(outputs, local("b"), "b");
        assertThrows(IOException.class, () -> outputs.moveIntoPlace(() -> false));
        assertFalse(outputs.areUntouched());
        assertEquals("a", storage.readText(remote("a")));
    }

    @Test
    void anOutputThatWasNotReportedIsRefused() {
        assertEquals(
                "this command did not report the output s3://b/c; it reported %s, s3://b/a"
                        .formatted(local("a")),
                assertThrows(
                                IllegalArgumentException.class,
                                () -> outputs(local("a"), "s3://b/a").path("s3://b/c"))
                        .getMessage());
    }

    @Test
    void anOutputInAnotherOneIsRefused() throws IOException {
        outputs(local("a"), local("ab"), "s3://b/a", "s3://b/ab", "s3://b/c/d").refuseImpossible();
        assertEquals(
                "its output %s lies in its output %s; report the folder, or the files in it, not both"
                        .formatted(local("a/b/c"), local("a")),
                refusal(outputs(local("a"), local("a/b/c"))));
        assertEquals(
                "its output s3://b/a/b/c lies in its output s3://b/a; report the folder, or the"
                        + " files in it, not both",
                refusal(outputs("s3://b/a/b/c", "s3://b/a")));
    }

    @Test
    void aWholeBucketIsRefused() {
        assertEquals(
                "its output s3://b is a whole bucket; add a key: s3://b/…",
                refusal(outputs("s3://b")));
    }
}
