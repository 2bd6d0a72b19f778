package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

class StorageBySchemeTest {
    @TempDir Path folder;
    private final AtomicInteger made = new AtomicInteger();
    private final StorageByScheme storage =
            new StorageByScheme(
                    new TreeMap<>(
                            Map.of(
                                    "mem",
                                    () -> {
                                        made.incrementAndGet();
                                        return new MemoryStorage(
                                                "mem", Set.of("mem://host/secret"));
                                    },
                                    "web",
                                    () -> new MemoryStorage("web", Set.of()))));

    @Test
    void eachUriGoesToTheStorageOfItsScheme() throws IOException {
        String local = folder.resolve("a").toString();
        storage.writeText(local, "local");
        storage.writeText("mem://host/a", "remote");
        assertTrue(storage.writeTextIf("MEM://host/b", Optional.empty(), "b"));
        assertEquals("local", Files.readString(Path.of(local)));
        assertEquals("remote", storage.readText("mem://host/a"));
        assertTrue(storage.exists("mem://host/a"));
        assertFalse(storage.exists("web://host/a"));
        assertTrue(storage.exists("file://" + local));
        storage.delete("mem://host/a");
        assertFalse(storage.exists("mem://host/a"));
        assertEquals(5, storage.open(local).size());
    }

    @Test
    void aStorageIsMadeOnceAndNotBeforeItIsNeeded() throws IOException {
        assertTrue(storage.serves("mem://host/a"));
        assertTrue(storage.serves("/data"));
        assertFalse(storage.serves("gs://bucket/a"));
        assertFalse(storage.exists(folder.resolve("a").toString()));
        assertEquals(0, made.get());
        storage.writeText("mem://host/a", "a");
        assertTrue(storage.exists("mem://host/a"));
        assertEquals(1, made.get());
    }

    @Test
    void stampsAreGatheredFromAll() throws IOException, InterruptedException {
        String local = Files.writeString(folder.resolve("a"), "local").toString();
        storage.writeText("mem://host/a", "a");
        storage.writeText("web://host/b", "b");
        List<String> uris = List.of(local, "mem://host/a", "web://host/b", "web://host/c");
        assertEquals(
                Set.of(local, "mem://host/a", "web://host/b"),
                storage.stamps(uris, () -> false).keySet());
    }

    @Test
    void whatSomeRefuseIsNamedAndTheOthersAreTold() throws IOException {
        String local = Files.writeString(folder.resolve("a"), "local").toString();
        storage.writeText("mem://host/a", "a");
        List<String> uris = List.of(local, "mem://host/a", "mem://host/secret", "gs://bucket/a");
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> storage.stamps(uris, () -> false));
        assertEquals(Set.of("mem://host/secret", "gs://bucket/a"), refused.places().keySet());
        assertEquals(Set.of(local, "mem://host/a"), refused.others().keySet());
    }

    @Test
    void aSchemeThatNobodyKnowsIsNamedWithThoseThatAreKnown() {
        assertEquals(
                "Quadrat knows no gs:// URIs, only local paths and mem://, web://",
                assertThrows(IOException.class, () -> storage.readText("gs://bucket/a"))
                        .getMessage());
        assertEquals(
                "Quadrat knows no s3:// URIs, only local paths",
                assertThrows(
                                IOException.class,
                                () -> new StorageByScheme(Map.of()).writeText("s3://bucket/a", ""))
                        .getMessage());
    }
}
