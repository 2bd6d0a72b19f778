package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;

class S3TransferTest {
    private static final int LARGE = (int) (2 * S3Upload.PART_BYTES + 12_345);

    @TempDir Path folder;
    private final S3Storage storage = S3ForTests.storage();
    private final String bucket = S3ForTests.newBucket();

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private String uri(String name) {
        return bucket + "/" + name;
    }

    private List<String> keys() {
        return S3ForTests.client()
                .listObjectsV2(ListObjectsV2Request.builder().bucket(bucket.substring(5)).build())
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    private int openUploads() {
        return S3ForTests.client()
                .listMultipartUploads(u -> u.bucket(bucket.substring(5)))
                .uploads()
                .size();
    }

    /** Looks at each part before it is sent. */
    private static S3Storage atEachPart(Runnable look) {
        return S3ForTests.intercepted(
                new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(
                            Context.BeforeExecution context, ExecutionAttributes attributes) {
                        if (context.request() instanceof UploadPartRequest) {
                            look.run();
                        }
                    }
                });
    }

    @Test
    void filesOfAllSizesGoThereAndComeBack() throws IOException, InterruptedException {
        for (int size : new int[] {0, 1, 1_000_000, LARGE}) {
            Path file = file("größe " + size, size);
            storage.put(file, uri("größe"), () -> false);
            Path back = folder.resolve("back/" + size);
            storage.fetch(uri("größe"), back, () -> false);
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(back));
        }
        assertEquals(0, openUploads());
    }

    @Test
    void ofAnUploadThatFailsNothingStays() throws IOException {
        Path file = file("large", LARGE);
        S3Storage failing =
                atEachPart(
                        () -> {
                            throw SdkClientException.create("the line is cut");
                        });
        assertEquals(
                uri("large") + " can't be written: the line is cut",
                assertThrows(IOException.class, () -> failing.put(file, uri("large"), () -> false))
                        .getMessage());
        assertEquals(List.of(), keys());
        assertEquals(0, openUploads());
    }

    @Test
    void ofAnUploadThatIsCancelledNothingStaysAndTheOldObjectDoes() throws IOException {
        Path file = file("large", LARGE);
        storage.writeText(uri("large"), "old");
        AtomicBoolean cancelled = new AtomicBoolean();
        S3Storage cancelling = atEachPart(() -> cancelled.set(true));
        assertThrows(
                InterruptedException.class,
                () -> cancelling.put(file, uri("large"), cancelled::get));
        assertEquals("old", storage.readText(uri("large")));
        assertEquals(0, openUploads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^PUT .*partNumber=2", "^POST .*uploadId="})
    void anUploadOfWhichAnAnswerWasLostIsWhole(String request)
            throws IOException, InterruptedException {
        Path file = file("large", LARGE);
        try (FlakyWire wire = new FlakyWire(S3ForTests.endpoint(), request, 1)) {
            S3ForTests.storage(wire.uri()).put(file, uri("large"), () -> false);
            assertEquals(0, wire.leftToLose());
        }
        Path back = folder.resolve("back");
        storage.fetch(uri("large"), back, () -> false);
        assertEquals(-1, Files.mismatch(file, back));
        assertEquals(0, openUploads());
    }

    @Test
    void whatAKilledProcessHasBegunToWriteIsForgotten() throws IOException, InterruptedException {
        for (String key : List.of("large", "large too")) {
            S3ForTests.client().createMultipartUpload(u -> u.bucket(bucket.substring(5)).key(key));
        }
        assertEquals(2, openUploads());
        storage.put(file("large", LARGE), uri("large"), () -> false);
        assertEquals(1, openUploads(), "another file's is not this one's");
    }

    @Test
    void aFileThatIsMissingIsNoSuchFile() {
        Path missing = folder.resolve("missing");
        assertEquals(
                missing.toString(),
                assertThrows(
                                NoSuchFileException.class,
                                () -> storage.put(missing, uri("a"), () -> false))
                        .getMessage());
    }

    @Test
    void aFolderTakesThePlaceOfWhatWasThere() throws IOException, InterruptedException {
        for (String old : List.of("out/old", "out/sub/old", "out/.quadrat/record", "outside")) {
            storage.writeText(uri(old), old);
        }
        file("made/new", 10);
        file("made/sub/ä #+.tif", 20);
        file("made/.quadrat/private", 5);
        storage.put(folder.resolve("made"), uri("out"), () -> false);
        assertEquals(
                List.of("out/.quadrat/record", "out/new", "out/sub/ä #+.tif", "outside"), keys());
        storage.put(folder.resolve("made"), uri("out/"), () -> false);
        assertEquals(4, keys().size());
    }

    @Test
    void anEmptyFolderIsThere() throws IOException, InterruptedException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        storage.writeText(uri("out/old"), "old");
        storage.put(empty, uri("out"), () -> false);
        assertEquals(List.of("out/"), keys());
        assertTrue(storage.exists(uri("out")));
    }

    @Test
    void aFolderTakesThePlaceOfAFileWhenItIsWhole() throws IOException, InterruptedException {
        file("made/new", 10);
        Set<String> keys = new ConcurrentSkipListSet<>(List.of("out", "out-", "out/old"));
        try (ScriptedS3 server =
                new ScriptedS3(
                        request -> {
                            if (request.startsWith("PUT /data/out/new")) {
                                keys.add("out/new");
                            }
                            return request.startsWith("GET")
                                    ? new PagedListing(keys, 2).apply(request)
                                    : ScriptedS3.Answer.deleted();
                        })) {
            S3ForTests.storage(server.uri())
                    .put(folder.resolve("made"), "s3://data/out", () -> false);
            assertEquals(
                    List.of(
                            "PUT /data/out/new",
                            "GET /data?list-type=2",
                            "DELETE /data/out",
                            "GET /data?list-type=2",
                            "POST /data?delete"),
                    server.requests().stream().map(r -> r.replaceFirst("&.*", "")).toList());
        }
    }

    @Test
    void aFolderThatIsCancelledLeavesTheOldFilesThere() throws IOException {
        storage.writeText(uri("out/old"), "old");
        file("made/new", 10);
        assertThrows(
                InterruptedException.class,
                () -> storage.put(folder.resolve("made"), uri("out"), () -> true));
        assertTrue(keys().contains("out/old"));
    }

    @Test
    void aFolderOfWhichAFileFailsLeavesTheOldFilesThere() throws IOException {
        storage.writeText(uri("out/old"), "old");
        file("made/large", LARGE);
        S3Storage failing =
                atEachPart(
                        () -> {
                            throw SdkClientException.create("the line is cut");
                        });
        assertEquals(
                uri("out/large") + " can't be written: the line is cut",
                assertThrows(
                                IOException.class,
                                () -> failing.put(folder.resolve("made"), uri("out"), () -> false))
                        .getMessage());
        assertEquals(List.of("out/old"), keys());
    }

    @Test
    void whatChangesWhileItIsReadIsRefused() throws IOException {
        storage.writeText(uri("a"), "x".repeat(600_000));
        try (var channel = storage.open(uri("a"))) {
            storage.writeText(uri("a"), "y".repeat(600_000));
            assertEquals(
                    uri("a") + " changed while it was read; read it again",
                    assertThrows(
                                    IOException.class,
                                    () ->
                                            channel.position(500_000)
                                                    .read(java.nio.ByteBuffer.allocate(10)))
                            .getMessage());
        }
    }
}
