package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import dev.quadrat.storage.UnreadableException;
import dev.quadrat.storage.s3.ScriptedS3.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people read when S3 refuses. */
class S3RefusalTest {
    private static final String FORBIDDEN =
            "bucket 'data' refuses the default profile (403); ask its owner for s3:ListBucket";

    private static String words(Executable deed) {
        return String.valueOf(assertThrows(IOException.class, deed).getMessage());
    }

    private static String place(S3Storage storage, String uri) {
        UnreadableException refused =
                assertThrows(
                        UnreadableException.class, () -> storage.stamps(List.of(uri), () -> false));
        return place(refused, uri);
    }

    private static String place(UnreadableException refused, String uri) {
        return String.valueOf(requireNonNull(refused.places().get(uri)).getMessage());
    }

    @Test
    void aBucketThatIsMissingIsNamed() throws IOException {
        S3Storage storage = S3ForTests.storage();
        String why = "there is no bucket 'missing'; correct its name or create it";
        String uri = "s3://missing/a";
        assertEquals(why, place(storage, uri));
        assertEquals(uri + " can't be looked at: " + why, words(() -> storage.exists(uri)));
        assertEquals(uri + " can't be read: " + why, words(() -> storage.readText(uri)));
        assertEquals(uri + " can't be read: " + why, words(() -> storage.open(uri).close()));
        assertEquals(uri + " can't be written: " + why, words(() -> storage.writeText(uri, "")));
        assertEquals(
                uri + " can't be written: " + why,
                words(() -> storage.writeTextIf(uri, Optional.empty(), "")));
        assertEquals(uri + " can't be deleted: " + why, words(() -> storage.delete(uri)));
    }

    @Test
    void theOthersAreToldWhenOneBucketIsMissing() throws IOException {
        S3Storage storage = S3ForTests.storage();
        String there = S3ForTests.newBucket() + "/a";
        storage.writeText(there, "text");
        UnreadableException refused =
                assertThrows(
                        UnreadableException.class,
                        () -> storage.stamps(List.of(there, "s3://missing/a"), () -> false));
        assertEquals(Set.of("s3://missing/a"), refused.places().keySet());
        assertEquals(4, requireNonNull(refused.others().get(there)).bytes());
    }

    @Test
    void aSecretKeyThatIsWrongIsCalledThat() {
        S3Storage storage = S3ForTests.storage("wrong");
        assertEquals(
                "the secret key of the default profile does not belong to its access key; run `aws"
                        + " configure`",
                place(storage, S3ForTests.newBucket() + "/a"));
    }

    @Test
    void whoMayDoNothingIsToldWhichRightToAskFor() throws IOException {
        try (ScriptedS3 server = new ScriptedS3(request -> Answer.error(403, "AccessDenied"))) {
            S3Storage storage = S3ForTests.storage(server.uri());
            assertEquals(FORBIDDEN, place(storage, "s3://data/a"));
            assertEquals(FORBIDDEN, place(storage, "s3://data"));
            assertEquals(
                    "s3://data/a can't be read: bucket 'data' refuses the default profile (403);"
                            + " ask its owner for s3:GetObject",
                    words(() -> storage.readText("s3://data/a")));
            assertEquals(
                    "s3://data/a can't be written: bucket 'data' refuses the default profile"
                            + " (403); ask its owner for s3:PutObject",
                    words(() -> storage.writeText("s3://data/a", "text")));
            assertEquals(
                    "s3://data/a can't be deleted: bucket 'data' refuses the default profile"
                            + " (403); ask its owner for s3:DeleteObject",
                    words(() -> storage.delete("s3://data/a")));
        }
    }

    @Test
    void whoMayReadButNotListFindsObjects() throws IOException, InterruptedException {
        try (ScriptedS3 server =
                new ScriptedS3(
                        request ->
                                request.startsWith("HEAD /data/there")
                                        ? Answer.OK
                                        : Answer.error(403, "AccessDenied"))) {
            S3Storage storage = S3ForTests.storage(server.uri());
            assertTrue(storage.exists("s3://data/there"));
            assertEquals(FORBIDDEN, place(storage, "s3://data/gone"));
        }
    }

    @Test
    void whoMayListOneFolderAloneFindsWhatIsThere() throws IOException {
        try (ScriptedS3 server =
                new ScriptedS3(
                        request ->
                                request.contains("prefix=mine%2F")
                                        ? Answer.listing("mine/a", "mine/b/c")
                                        : Answer.error(403, "AccessDenied"))) {
            S3Storage storage = S3ForTests.storage(server.uri());
            UnreadableException refused =
                    assertThrows(
                            UnreadableException.class,
                            () ->
                                    storage.stamps(
                                            List.of(
                                                    "s3://data/mine/a",
                                                    "s3://data/mine/b",
                                                    "s3://data/mine/c",
                                                    "s3://data/theirs/d"),
                                            () -> false));
            assertEquals(Set.of("s3://data/mine/a", "s3://data/mine/b"), refused.others().keySet());
            assertEquals(Set.of("s3://data/theirs/d"), refused.places().keySet());
            assertEquals(FORBIDDEN, place(refused, "s3://data/theirs/d"));
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedOnceForAllOfABucket() throws IOException {
        int port;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = door.getLocalPort();
        }
        S3Storage storage = S3ForTests.storage(URI.create("http://127.0.0.1:" + port));
        List<String> uris = List.of("s3://data/a", "s3://data/b/c");
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> storage.stamps(uris, () -> false));
        assertEquals(Set.copyOf(uris), refused.places().keySet());
        String why = place(refused, "s3://data/a");
        assertEquals(
                "no connection to AWS (Connect to 127.0.0.1:%d [/127.0.0.1] failed: Connection refused); is this machine online, and does AWS_ENDPOINT_URL, if it is set, lead to a running server?"
                        .formatted(port),
                why);
    }

    @Test
    void placesThatNobodyCanUseAreRefusedBeforeAnybodyIsAsked() throws IOException {
        try (ScriptedS3 server = new ScriptedS3(request -> Answer.OK)) {
            S3Storage storage = S3ForTests.storage(server.uri());
            assertEquals(
                    "s3:///a names no bucket; S3 URIs look like s3://bucket/key",
                    words(() -> storage.exists("s3:///a")));
            assertEquals(
                    "s3://data is a bucket, no file; add a key: s3://bucket/key",
                    words(() -> storage.writeText("s3://data", "text")));
            assertEquals(
                    "bucket 'fast--use1-az4--x-s3' is a directory bucket (S3 Express), which"
                            + " Quadrat can't use; take a general purpose bucket",
                    place(storage, "s3://fast--use1-az4--x-s3/a"));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void itServesItsOwnScheme() {
        S3Storage storage = new S3Storage(AwsProfile.DEFAULT);
        assertTrue(storage.serves("s3://bucket/key"));
        assertTrue(storage.serves("S3://bucket"));
        assertFalse(storage.serves("/data"));
        assertFalse(storage.serves("https://host/key"));
    }
}
