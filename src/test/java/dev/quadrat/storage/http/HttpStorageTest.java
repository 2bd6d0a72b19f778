package dev.quadrat.storage.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.UnreadableException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HttpStorageTest {
    private static final String LONG = "0123456789".repeat(100_000);

    private final HttpStorage storage = new HttpStorage();
    private FileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FileServer();
        server.put("/a.geojson", "{}");
        server.put("/long", LONG);
        server.put("/ä b+c.txt", "größer");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String uri(String path) {
        return server.root() + path;
    }

    private static String words(Executable deed) {
        return String.valueOf(assertThrows(IOException.class, deed).getMessage());
    }

    @Test
    void whatIsThereIsStampedAndWhatIsNotIsNot() throws IOException, InterruptedException {
        server.answer("/gone", 410);
        Map<String, Stamp> stamps =
                storage.stamps(
                        List.of(uri("/a.geojson"), uri("/missing"), uri("/gone")), () -> false);
        assertEquals(
                Map.of(
                        uri("/a.geojson"),
                        new Stamp(2, Instant.parse("2026-11-20T10:00:00Z"), "tag-2")),
                stamps);
        assertTrue(storage.exists(uri("/a.geojson")));
        assertFalse(storage.exists(uri("/missing")));
        assertEquals(Set.of("HEAD"), server.methods());
    }

    @Test
    void aServerWithoutHeadIsAskedForTheBeginning() throws IOException, InterruptedException {
        server.refuseHead();
        Map<String, Stamp> stamps = storage.stamps(List.of(uri("/long")), () -> false);
        assertEquals(LONG.length(), requireNonNull(stamps.get(uri("/long"))).bytes());
    }

    @Test
    void addressesAreTakenAsPeopleWriteThem() throws IOException {
        assertEquals("größer", storage.readText(uri("/ä b+c.txt")));
        assertEquals("größer", storage.readText(uri("/%C3%A4%20b+c.txt")));
        assertTrue(storage.exists(uri("/ä b+c.txt?version=1 2")));
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        server.redirect("/old", "/a.geojson");
        assertEquals("{}", storage.readText(uri("/old")));
        assertTrue(storage.exists(uri("/old")));
    }

    @Test
    void aFileIsReadInPieces() throws IOException {
        try (SeekableByteChannel channel = storage.open(uri("/long"))) {
            assertEquals(LONG.length(), channel.size());
            ByteBuffer bytes = ByteBuffer.allocate(4);
            channel.position(900_003).read(bytes);
            assertEquals("3456", new String(bytes.array(), StandardCharsets.US_ASCII));
        }
        assertTrue(server.sent() < LONG.length(), "not all of it was sent: " + server.sent());
        try (var input = Channels.newInputStream(storage.open(uri("/long")))) {
            assertEquals(LONG, new String(input.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aFileIsFetchedAsAWhole(@TempDir Path folder) throws IOException, InterruptedException {
        storage.fetch(uri("/long"), folder.resolve("deep/copy"), () -> false);
        assertEquals(LONG, Files.readString(folder.resolve("deep/copy")));
        assertThrows(
                InterruptedException.class,
                () -> storage.fetch(uri("/long"), folder.resolve("cancelled"), () -> true));
        assertEquals(
                uri("/missing"),
                words(() -> storage.fetch(uri("/missing"), folder.resolve("no"), () -> false)));
    }

    @Test
    void aFileOfAServerThatSendsNoPiecesIsReadAsAWhole() throws IOException {
        server.refuseRanges();
        try (var input = Channels.newInputStream(storage.open(uri("/long")))) {
            assertEquals(LONG, new String(input.readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertEquals(LONG.length(), server.sent());
    }

    @Test
    void aPartOfAFileOfUnknownLengthIsNotTakenForTheWhole() throws IOException {
        server.keepLengthsToItself();
        assertEquals(
                uri("/long")
                        + " can't be read in parts: its server does not tell how long it is;"
                        + " download it and use the local file",
                words(() -> storage.open(uri("/long"))));
    }

    @Test
    void anEmptyFileIsRead() throws IOException {
        server.put("/empty", "");
        try (SeekableByteChannel channel = storage.open(uri("/empty"))) {
            assertEquals(0, channel.size());
            assertEquals(-1, channel.read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        try (SeekableByteChannel channel = storage.open(uri("/long"))) {
            server.put("/long", LONG + LONG);
            assertEquals(
                    uri("/long") + " changed while it was read; read it again",
                    words(() -> channel.position(500_000).read(ByteBuffer.allocate(1))));
        }
    }

    @Test
    void whatIsMissingIsNoSuchFileByItsName() {
        String uri = uri("/missing");
        assertEquals(
                uri,
                assertThrows(NoSuchFileException.class, () -> storage.readText(uri)).getMessage());
        assertEquals(
                uri,
                assertThrows(NoSuchFileException.class, () -> storage.open(uri).close())
                        .getMessage());
    }

    @Test
    void whatAServerRefusesIsSaidInWordsAndTheOthersAreTold() {
        server.answer("/secret", 403);
        server.answer("/broken", 502);
        server.answer("/busy", 429);
        server.answer("/odd", 418);
        String secret =
                "the server answers 403: it wants a login, and Quadrat has none; download it"
                        + " yourself or ask for access";
        UnreadableException refused =
                assertThrows(
                        UnreadableException.class,
                        () ->
                                storage.stamps(
                                        List.of(
                                                uri("/secret"),
                                                uri("/broken"),
                                                uri("/busy"),
                                                uri("/odd"),
                                                uri("/long")),
                                        () -> false));
        assertEquals(Set.of(uri("/long")), refused.others().keySet());
        assertEquals(secret, requireNonNull(refused.places().get(uri("/secret"))).getMessage());
        assertEquals(
                "the server answers 502: it is in trouble; try again later",
                requireNonNull(refused.places().get(uri("/broken"))).getMessage());
        assertEquals(
                "the server answers 429: too many requests; try again later",
                requireNonNull(refused.places().get(uri("/busy"))).getMessage());
        assertEquals(
                "the server answers 418; open the address in a browser",
                requireNonNull(refused.places().get(uri("/odd"))).getMessage());
        assertEquals(
                uri("/secret") + " can't be read: " + secret,
                words(() -> storage.readText(uri("/secret"))));
        assertEquals(
                uri("/secret") + " can't be looked at: " + secret,
                words(() -> storage.exists(uri("/secret"))));
    }

    @Test
    void nothingIsWritten() {
        String words =
                uri("/a")
                        + " can't be written: web addresses are for reading; use a local path or"
                        + " s3://";
        assertEquals(words, words(() -> storage.writeText(uri("/a"), "text")));
        assertEquals(words, words(() -> storage.writeTextIf(uri("/a"), Optional.empty(), "text")));
        assertEquals(words, words(() -> storage.delete(uri("/a"))));
        assertEquals(words, words(() -> storage.put(Path.of("a"), uri("/a"), () -> false)));
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = door.getLocalPort();
        }
        String uri = "http://127.0.0.1:" + port + "/a";
        assertEquals(
                uri
                        + " can't be read: no connection to 127.0.0.1:"
                        + port
                        + "; is this machine online, and does the server run?",
                words(() -> storage.readText(uri)));
    }

    @Test
    void ofAServerThatIsNotThereEachAddressIsNamed() throws IOException {
        List<String> uris;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String root = "http://127.0.0.1:" + door.getLocalPort();
            uris = List.of(root + "/a", root + "/b", root + "/c");
        }
        UnreadableException refused =
                assertThrows(UnreadableException.class, () -> storage.stamps(uris, () -> false));
        assertEquals(Set.copyOf(uris), refused.places().keySet());
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        assertEquals(
                "https://no-such-host.invalid/a can't be looked at: the host no-such-host.invalid"
                        + " is not known; is this machine online, and is the name spelt right?",
                words(() -> storage.exists("https://no-such-host.invalid/a")));
        assertEquals(
                "http:///a can't be looked at: http:///a names no host; write https://host/path",
                words(() -> storage.exists("http:///a")));
    }

    @Test
    void aServerThatHangsIsNotWaitedForForEver() {
        server.hang("/hangs");
        HttpStorage impatient = new HttpStorage(Duration.ofMillis(200));
        assertEquals(
                uri("/hangs")
                        + " can't be read: 127.0.0.1 does not answer in time; try again later",
                words(() -> impatient.readText(uri("/hangs"))));
    }

    @Test
    void whoCancelsDoesNotWait() {
        server.hang("/hangs");
        assertThrows(
                InterruptedException.class,
                () -> storage.stamps(List.of(uri("/hangs")), () -> server.isHanging()));
    }

    @Test
    void itServesWebAddressesAlone() {
        assertTrue(storage.serves("https://host/a"));
        assertTrue(storage.serves("HTTP://host/a"));
        assertFalse(storage.serves("s3://bucket/a"));
        assertFalse(storage.serves("/data"));
    }
}
