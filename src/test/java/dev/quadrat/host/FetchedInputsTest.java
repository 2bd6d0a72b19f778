package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.MemoryStorage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Remote inputs on the local disk. */
class FetchedInputsTest {
    private static final String SECRET = "s3://bucket/secret";

    private final HookedStorage storage =
            new HookedStorage(new MemoryStorage("s3", Set.of(SECRET)));
    private final List<String> log = new ArrayList<>();
    private boolean cancelled;
    private long room = Long.MAX_VALUE;
    private final TemporarySpace space = new TemporarySpace(place -> room);
    private final FetchedInputs inputs =
            new FetchedInputs(storage, space, () -> cancelled, log::add);

    @AfterEach
    void deleteWhatWasFetched() throws IOException {
        space.delete();
    }

    private String words(String uri) {
        return String.valueOf(assertThrows(IOException.class, () -> inputs.copy(uri)).getMessage());
    }

    @Test
    void eachIsFetchedOnceAndHasItsOwnName() throws IOException {
        storage.writeText("s3://bucket/a/model.zip", "a");
        storage.writeText("s3://bucket/b/model.zip", "b");
        List<String> fetched = new ArrayList<>();
        storage.beforeFetch = fetched::add;
        Path a = inputs.copy("s3://bucket/a/model.zip");
        assertEquals(a, inputs.copy("s3://bucket/a/model.zip"));
        assertEquals("model.zip", String.valueOf(a.getFileName()));
        assertEquals("a", Files.readString(a));
        assertEquals("b", Files.readString(inputs.copy("s3://bucket/b/model.zip")));
        assertEquals(List.of("s3://bucket/a/model.zip", "s3://bucket/b/model.zip"), fetched);
        space.delete();
        assertFalse(Files.exists(a));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals(
                "s3://bucket/a does not exist, though it is an input",
                assertThrows(FileNotFoundException.class, () -> inputs.copy("s3://bucket/a"))
                        .getMessage());
    }

    @Test
    void whatMayNotBeLookedAtIsToldWithTheReason() {
        assertEquals(SECRET + " can't be looked at: refused", words(SECRET));
    }

    @Test
    void whatDoesNotFitIsNotFetched() throws IOException {
        storage.writeText("s3://bucket/a", "x".repeat(1500));
        room = 1200;
        assertEquals(
                "s3://bucket/a has 1.5 kB, but on the disk of %s only 1.2 kB are left; make room there, or put temporary files on a larger disk (run's option --tempdir, a container's volume)"
                        .formatted(space.folder(".").normalize()),
                words("s3://bucket/a"));
        room = 1500;
        assertEquals(1500, Files.size(inputs.copy("s3://bucket/a")));
    }

    @Test
    void aFetchThatFailsIsTriedAnewAndLeavesNothing() throws IOException {
        storage.writeText("s3://bucket/a", "a");
        storage.beforeFetch =
                uri -> {
                    throw new IOException("the line is cut");
                };
        assertEquals("the line is cut", words("s3://bucket/a"));
        try (var left = Files.list(space.folder("inputs"))) {
            assertEquals(List.of(), left.toList());
        }
        storage.beforeFetch = uri -> {};
        assertEquals("a", Files.readString(inputs.copy("s3://bucket/a")));
    }

    @Test
    void whoIsAskedToStopFetchesNoMore() throws IOException {
        storage.writeText("s3://bucket/a", "a");
        storage.beforeFetch =
                uri -> {
                    cancelled = true;
                    throw new InterruptedException("cancelled");
                };
        assertEquals(
                "stopped on request",
                assertThrows(CancellationException.class, () -> inputs.copy("s3://bucket/a"))
                        .getMessage());
    }

    @Test
    void anInterruptionOfTheAuthorsIsToldToHim() throws IOException {
        storage.writeText("s3://bucket/a", "a");
        storage.beforeFetch =
                uri -> {
                    throw new InterruptedException("by hand");
                };
        assertEquals("s3://bucket/a was not fetched to its end", words("s3://bucket/a"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void largeOnesAreTold() throws IOException {
        storage.writeText("s3://bucket/a", "x".repeat(20_000_000));
        inputs.copy("s3://bucket/a");
        assertEquals(List.of("fetches s3://bucket/a, 20.0 MB"), log);
    }

    @Test
    void aFullDiskIsExplained() throws IOException {
        String full = "No space left on device";
        assertEquals(full, space.explain(full), "nothing of this space is in use");
        Path folder = space.folder(".").normalize();
        assertEquals(full, space.explain(full), "it is another disk");
        room = 4096;
        assertEquals("no luck", space.explain("no luck"));
        assertEquals(
                "No space left on device: remote files are fetched to, and made on, the disk of %s; make room there, or put temporary files on a larger disk (run's option --tempdir, a container's volume)"
                        .formatted(folder),
                space.explain(full));
    }

    @Test
    void sizesAreTold() {
        assertEquals(
                List.of("0 B", "999 B", "1.0 kB", "12.3 MB", "1.5 GB", "2000.0 TB"),
                List.of(
                        TemporarySpace.size(0),
                        TemporarySpace.size(999),
                        TemporarySpace.size(1000),
                        TemporarySpace.size(12_345_678),
                        TemporarySpace.size(1_500_000_000),
                        TemporarySpace.size(2_000_000_000_000_000L)));
    }
}
