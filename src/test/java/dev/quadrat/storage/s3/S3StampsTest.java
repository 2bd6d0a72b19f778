package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import dev.quadrat.storage.Stamp;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.sync.RequestBody;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class S3StampsTest {
    private static final int MANY = 5_000;
    private final String bucket = S3ForTests.newBucket();
    private final S3Storage storage = S3ForTests.storage();
    private final AtomicInteger requests = new AtomicInteger();

    private Map<String, Stamp> stamps(Collection<String> uris)
            throws IOException, InterruptedException {
        return S3ForTests.counting(requests).stamps(uris, () -> false);
    }

    private Stamp stamp(String name) throws IOException, InterruptedException {
        return stamps(List.of(uri(name))).getOrDefault(uri(name), new Stamp(-1, Instant.MIN, ""));
    }

    private String uri(String name) {
        return bucket + "/" + name;
    }

    private void put(String key) {
        String name = bucket.substring("s3://".length());
        S3ForTests.client().putObject(p -> p.bucket(name).key(key), RequestBody.fromString(key));
    }

    private static List<String> manyKeys() {
        return IntStream.range(0, MANY).mapToObj(i -> "out/%04d.json".formatted(i)).toList();
    }

    @Test
    void ofManyKeysAllAreFoundByListing() throws IOException, InterruptedException {
        List<String> there = manyKeys().stream().map(key -> "s3://data/" + key).toList();
        List<String> asked = new ArrayList<>(there);
        there.forEach(uri -> asked.add(uri.replace(".json", ".tif")));
        try (ScriptedS3 server = new ScriptedS3(new PagedListing(manyKeys(), 1_000))) {
            assertEquals(
                    Set.copyOf(there),
                    S3ForTests.storage(server.uri()).stamps(asked, () -> false).keySet());
            int count = server.requests().size();
            assertTrue(count <= 32, "requests: " + count);
        }
    }

    @Test
    void aFolderOfManyKeysIsStampedPageByPage() throws IOException, InterruptedException {
        S3ForTests.fill(bucket, manyKeys());
        Stamp all = stamp("out");
        assertEquals(MANY * (long) manyKeys().getFirst().length(), all.bytes());
        assertTrue(all.tag().startsWith("5000 files, "), all.tag());
        assertTrue(requests.get() <= 6, "requests: " + requests);

        requests.set(0);
        assertTrue(S3ForTests.counting(requests).exists(uri("out")));
        assertEquals(1, requests.get());
    }

    @Test
    void farApartKeysCostAtMostTwoRequestsEach() throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        for (int folder = 0; folder < 40; folder++) {
            for (int i = 0; i < 100; i++) {
                keys.add("f%02d/%04d".formatted(folder, i));
            }
        }
        List<String> there = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int folder = 0; folder < 40; folder++) {
            there.add("s3://data/f%02d/0003".formatted(folder));
            asked.add("s3://data/f%02d/0003x".formatted(folder));
        }
        asked.addAll(there);
        try (ScriptedS3 server = new ScriptedS3(new PagedListing(keys, 10))) {
            assertEquals(
                    Set.copyOf(there),
                    S3ForTests.storage(server.uri()).stamps(asked, () -> false).keySet());
            int count = server.requests().size();
            assertTrue(count <= 2 * asked.size(), "requests: " + count);
        }
    }

    @Test
    void foldersInFoldersAreStampedAcrossPages() throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            keys.addAll(
                    List.of(
                            "a/%02d".formatted(i),
                            "a/b/%02d".formatted(i),
                            "a/c%02d".formatted(i)));
            keys.add("a-%02d".formatted(i));
            keys.add("a/.quadrat/%02d".formatted(i));
        }
        try (ScriptedS3 server = new ScriptedS3(new PagedListing(keys, 10))) {
            Map<String, Stamp> stamps =
                    S3ForTests.storage(server.uri())
                            .stamps(
                                    List.of("s3://data/a", "s3://data/a/b", "s3://data/a/c"),
                                    () -> false);
            assertEquals(Set.of("s3://data/a", "s3://data/a/b"), stamps.keySet());
            assertTrue(requireNonNull(stamps.get("s3://data/a")).tag().startsWith("75 files"));
            assertTrue(requireNonNull(stamps.get("s3://data/a/b")).tag().startsWith("25 files"));
            assertEquals(75, requireNonNull(stamps.get("s3://data/a/b")).bytes());
        }
    }

    @Test
    void anObjectHidesAFolderOfTheSameName() throws IOException, InterruptedException {
        try (ScriptedS3 server =
                new ScriptedS3(request -> ScriptedS3.Answer.listing("a", "a-", "a/b/c", "a/b/d"))) {
            Map<String, Stamp> stamps =
                    S3ForTests.storage(server.uri())
                            .stamps(
                                    List.of("s3://data/a", "s3://data/a/b", "s3://data/a/c"),
                                    () -> false);
            assertEquals(Set.of("s3://data/a", "s3://data/a/b"), stamps.keySet());
            assertEquals(3, requireNonNull(stamps.get("s3://data/a")).bytes());
            assertEquals(6, requireNonNull(stamps.get("s3://data/a/b")).bytes());
        }
    }

    private Set<String> found(String... names) throws IOException, InterruptedException {
        return Set.copyOf(stamps(List.of(names).stream().map(this::uri).toList()).keySet());
    }

    @Test
    void aFolderThatAToolMarkedIsThereAndEmpty() throws IOException, InterruptedException {
        put("marked/");
        assertEquals(new Stamp(0, Instant.EPOCH, "0 files"), stamp("marked"));
        assertTrue(storage.exists(uri("marked/")));
    }

    @Test
    void whatOnlyQuadratHasPutBelowAPrefixMakesNoFolder() throws IOException, InterruptedException {
        put("out/.quadrat/chip.json");
        put("out/sub/.quadrat/chip.json");
        assertEquals(Set.of(), found("out", "out/sub"));
        assertFalse(storage.exists(uri("out")));
        assertTrue(storage.exists(uri("out/.quadrat/chip.json")));
    }

    @Test
    void aWholeBucketIsAFolderEvenAnEmptyOne() throws IOException, InterruptedException {
        assertEquals(0, requireNonNull(stamps(List.of(bucket)).get(bucket)).bytes());
        put("a");
        put("b/c");
        assertEquals(4, requireNonNull(stamps(List.of(bucket)).get(bucket)).bytes());
        assertEquals(
                Set.of(bucket, uri("a")), stamps(List.of(bucket, uri("a"), uri("d"))).keySet());
        assertTrue(storage.exists(bucket + "/"));
    }

    @Test
    void aFileThatChangesWithinItsSizeChangesItsStampAndThatOfItsFolder()
            throws IOException, InterruptedException {
        storage.writeText(uri("f/a"), "one");
        Stamp file = stamp("f/a");
        Stamp folder = stamp("f");
        storage.writeText(uri("f/a"), "two");
        assertNotEquals(file.tag(), stamp("f/a").tag());
        assertNotEquals(folder.tag(), stamp("f").tag());
        storage.writeText(uri("f/a"), "one");
        assertEquals(folder.tag(), stamp("f").tag());
    }

    @Test
    void keysInEveryScriptAreFound() throws IOException, InterruptedException {
        List<String> keys =
                List.of("ä/1", "\uE000/1", "\uD83D\uDEF0/1", "\uFFFD", "~", "日本/1", "%41", "a+b c");
        List<String> asked = keys.stream().map(key -> "s3://data/" + key).toList();
        try (ScriptedS3 server = new ScriptedS3(new PagedListing(keys, 3))) {
            assertEquals(
                    Set.copyOf(asked),
                    S3ForTests.storage(server.uri()).stamps(asked, () -> false).keySet());
        }
    }

    @Test
    void whoCancelsDoesNotWaitForAServerThatHangs() throws IOException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedS3 server =
                new ScriptedS3(
                        request -> {
                            asked.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return ScriptedS3.Answer.listing();
                        })) {
            S3Storage hanging = S3ForTests.storage(server.uri());
            assertThrows(
                    InterruptedException.class,
                    () -> hanging.stamps(List.of("s3://data/a"), () -> asked.getCount() == 0));
        }
    }
}
