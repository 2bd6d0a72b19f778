package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Keys that become local files. */
class S3FetchTest {
    private static final int LARGE = 20_000_000;

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

    @Test
    void aDownloadThatIsCancelledEnds() throws IOException, InterruptedException {
        storage.put(file("large", LARGE), uri("large"), () -> false);
        assertThrows(
                InterruptedException.class,
                () -> storage.fetch(uri("large"), folder.resolve("back"), () -> true));
        storage.writeText(uri("f/1"), "1");
        assertThrows(
                InterruptedException.class,
                () -> storage.fetch(uri("f"), folder.resolve("f"), () -> true));
    }

    @Test
    void largeFilesOfAFolderComeBackInParts() throws IOException, InterruptedException {
        file("made/large", LARGE);
        file("made/sub/small", 1);
        storage.put(folder.resolve("made"), uri("out"), () -> false);
        storage.fetch(uri("out"), folder.resolve("back"), () -> false);
        assertEquals(
                -1, Files.mismatch(folder.resolve("made/large"), folder.resolve("back/large")));
        assertEquals(1, Files.size(folder.resolve("back/sub/small")));
    }

    /** A server with such keys; an object is there only if its whole key is one of them. */
    private static ScriptedS3 serving(List<String> keys) throws IOException {
        return new ScriptedS3(
                request -> {
                    if (request.contains("list-type=2")) {
                        return new PagedListing(keys, 2).apply(request);
                    }
                    String key = request.replaceFirst("^GET /data/", "").replaceFirst("\\?.*", "");
                    return keys.contains(key)
                            ? new ScriptedS3.Answer(200, key)
                            : ScriptedS3.Answer.error(404, "NoSuchKey");
                });
    }

    @Test
    void anObjectHidesTheFolderOfItsName() throws IOException, InterruptedException {
        try (ScriptedS3 server = serving(List.of("a", "a/b"))) {
            Path back = folder.resolve("back");
            S3ForTests.storage(server.uri()).fetch("s3://data/a", back, () -> false);
            assertEquals("a", Files.readString(back));
        }
    }

    @Test
    void foldersOfManyPagesComeAsAWhole() throws IOException, InterruptedException {
        List<String> keys = List.of("f/", "f/1", "f/2", "f/3", "f/g/4", "f/h/", "g/5");
        try (ScriptedS3 server = serving(keys)) {
            Path back = folder.resolve("back");
            S3ForTests.storage(server.uri()).fetch("s3://data/f", back, () -> false);
            try (Stream<Path> all = Files.walk(back)) {
                assertEquals(
                        List.of("", "1", "2", "3", "g", "g/4", "h"),
                        all.map(file -> back.relativize(file).toString()).sorted().toList());
            }
            assertEquals("f/g/4", Files.readString(back.resolve("g/4")));
        }
    }

    @Test
    void aWholeBucketIsAFolder() throws IOException, InterruptedException {
        storage.fetch(bucket, folder.resolve("empty"), () -> false);
        assertTrue(Files.isDirectory(folder.resolve("empty")));
        storage.writeText(uri("a/b"), "b");
        storage.fetch(bucket, folder.resolve("back"), () -> false);
        assertEquals("b", Files.readString(folder.resolve("back/a/b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "a/../../out", "a//b", "./a", "a\\b", "/a"})
    void aKeyThatWouldLeadElsewhereIsRefused(String key) throws IOException {
        assertEquals(
                "s3://data/f can't be a local folder: its key 'f/%s' can't be the name of a file"
                        .formatted(key),
                refusal("f/" + key));
    }

    @Test
    void aFileThatIsAFolderIsRefused() throws IOException {
        assertEquals(
                "s3://data/f can't be a local folder: 'f/a' is a file and a folder",
                refusal("f/a", "f/a/b"));
    }

    private String refusal(String... keys) throws IOException {
        try (ScriptedS3 server = serving(List.of(keys))) {
            S3Storage scripted = S3ForTests.storage(server.uri());
            return String.valueOf(
                    assertThrows(
                                    IOException.class,
                                    () ->
                                            scripted.fetch(
                                                    "s3://data/f",
                                                    folder.resolve("back"),
                                                    () -> false))
                            .getMessage());
        }
    }
}
