package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** What holds of every storage that can be written. */
abstract class StorageContract extends TransferContract {
    private static final Set<String> AWKWARD =
            Set.of("a b.txt", "größer.txt", "a#b.txt", "a+b.txt", "100%.txt", "a%20b.txt", "a&=b");

    private Map<String, Stamp> stamps(Collection<String> uris)
            throws IOException, InterruptedException {
        return storage().stamps(uris, () -> false);
    }

    private Stamp stamp(String name) throws IOException, InterruptedException {
        return stamps(List.of(uri(name))).getOrDefault(uri(name), new Stamp(-1, Instant.MIN, ""));
    }

    @Test
    void textIsWrittenIntoAFolderThatIsMadeAndReadBack() throws IOException {
        storage().writeText(uri("new/é.txt"), "größer");
        assertEquals("größer", storage().readText(uri("new/é.txt")));
        assertTrue(storage().exists(uri("new/é.txt")));
        storage().writeText(uri("new/é.txt"), "");
        assertEquals("", storage().readText(uri("new/é.txt")));
    }

    @Test
    void theCharactersOfANameAreTakenAsTheyAre() throws IOException, InterruptedException {
        for (String name : AWKWARD) {
            write("sub folder/" + name);
        }
        for (String name : AWKWARD) {
            assertEquals("sub folder/" + name, storage().readText(uri("sub folder/" + name)));
            assertTrue(storage().exists(uri("sub folder/" + name)), name);
        }
        Set<String> uris =
                Set.copyOf(AWKWARD.stream().map(name -> uri("sub folder/" + name)).toList());
        assertEquals(uris, stamps(uris).keySet());
        assertFalse(storage().exists(uri("sub%20folder")));
    }

    @Test
    void textIsWrittenOnlyWhereTheExpectedTextIs() throws IOException {
        String uri = uri(".quadrat/a.json");
        assertFalse(storage().writeTextIf(uri, Optional.of("one"), "two"));
        assertFalse(storage().exists(uri));
        assertTrue(storage().writeTextIf(uri, Optional.empty(), "one"));
        assertFalse(storage().writeTextIf(uri, Optional.empty(), "two"));
        assertFalse(storage().writeTextIf(uri, Optional.of("other"), "two"));
        assertEquals("one", storage().readText(uri));
        assertTrue(storage().writeTextIf(uri, Optional.of("one"), "two"));
        assertEquals("two", storage().readText(uri));
    }

    @Test
    void ofManyWhoWriteFirstOneAloneSucceeds() throws InterruptedException, IOException {
        String uri = uri(".quadrat/claim.json");
        Queue<String> winners = new ConcurrentLinkedQueue<>();
        together(
                16,
                number -> {
                    if (storage().writeTextIf(uri, Optional.empty(), "holder " + number)) {
                        winners.add("holder " + number);
                    }
                });
        assertEquals(1, winners.size(), winners::toString);
        assertEquals(winners.peek(), storage().readText(uri));
    }

    @Test
    void threadsThatCountTogetherLoseNothing() throws InterruptedException, IOException {
        String uri = uri(".quadrat/counter.json");
        storage().writeText(uri, "0");
        together(
                4,
                number -> {
                    for (int done = 0; done < 4; ) {
                        String before = storage().readText(uri);
                        String after = String.valueOf(Integer.parseInt(before) + 1);
                        if (storage().writeTextIf(uri, Optional.of(before), after)) {
                            done++;
                        }
                    }
                });
        assertEquals("16", storage().readText(uri));
    }

    private interface Act {
        void by(int number) throws IOException;
    }

    private static void together(int count, Act act) throws InterruptedException {
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            act.by(number);
                                        } catch (IOException | RuntimeException e) {
                                            faults.add(e);
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingItAgainIsNoFault() throws IOException {
        for (String uri : List.of(uri("plain.txt"), uri(".quadrat/a.json"))) {
            storage().writeText(uri, "text");
            storage().delete(uri);
            assertFalse(storage().exists(uri));
            storage().delete(uri);
        }
    }

    @Test
    void whatIsNotThereIsNoSuchFileByItsName() {
        for (String name : List.of("absent.txt", "absent/absent.txt")) {
            String uri = uri(name);
            assertEquals(
                    uri,
                    assertThrows(NoSuchFileException.class, () -> storage().readText(uri))
                            .getMessage());
            assertEquals(
                    uri,
                    assertThrows(NoSuchFileException.class, () -> storage().open(uri).close())
                            .getMessage());
        }
    }

    @Test
    void aFileIsReadInPiecesFromAnywhere() throws IOException {
        String text = digits(1_500_000);
        storage().writeText(uri("long.txt"), text);
        Random random = new Random(1);
        try (SeekableByteChannel channel = storage().open(uri("long.txt"))) {
            assertEquals(text.length(), channel.size());
            for (int i = 0; i < 40; i++) {
                int length = random.nextInt(i % 10 == 0 ? 900_000 : 3_000) + 1;
                int from = random.nextInt(text.length() - length);
                ByteBuffer bytes = ByteBuffer.allocate(length);
                channel.position(from);
                while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
                assertEquals(
                        text.substring(from, from + length),
                        new String(bytes.array(), StandardCharsets.US_ASCII));
                assertEquals(from + length, channel.position());
            }
            assertEquals(-1, channel.position(text.length()).read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void aFileIsReadFromItsBeginningToItsEnd() throws IOException {
        for (int length : new int[] {0, 1, RangeChannel.BLOCK, 700_001}) {
            String text = digits(length);
            storage().writeText(uri("file"), text);
            try (var input = Channels.newInputStream(storage().open(uri("file")))) {
                assertEquals(text, new String(input.readAllBytes(), StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void whatIsOpenForReadingIsNotWritten() throws IOException {
        write("file");
        SeekableByteChannel channel = storage().open(uri("file"));
        assertThrows(
                NonWritableChannelException.class, () -> channel.write(ByteBuffer.allocate(1)));
        assertThrows(NonWritableChannelException.class, () -> channel.truncate(1));
        assertThrows(IllegalArgumentException.class, () -> channel.position(-1));
        channel.close();
        assertFalse(channel.isOpen());
        assertThrows(ClosedChannelException.class, () -> channel.read(ByteBuffer.allocate(1)));
    }

    private static String digits(int length) {
        StringBuilder text = new StringBuilder(length);
        IntStream.range(0, length).forEach(i -> text.append((char) ('0' + (i * 7 + i / 10) % 10)));
        return text.toString();
    }

    @Test
    void ofAFewUrisThoseThatExistAreFound() throws IOException, InterruptedException {
        write("a/1", "a/2", "b/1");
        Set<String> there = Set.of(uri("a/1"), uri("a/2"), uri("b/1"), uri("a"));
        List<String> asked = new ArrayList<>(there);
        asked.addAll(List.of(uri("a/3"), uri("c/1"), uri("a/1/2"), uri("b/10"), uri("a/")));
        Set<String> found = stamps(asked).keySet();
        assertTrue(found.containsAll(there), found::toString);
        assertTrue(found.contains(uri("a/")), "given back as it was asked for");
        assertEquals(there.size() + 1, found.size(), found::toString);
        assertEquals(Map.of(), stamps(List.of()));
    }

    @Test
    void ofManyUrisOfOneFolderThoseThatExistAreFound() throws IOException, InterruptedException {
        for (int i = 0; i < 120; i += 3) {
            write("many/" + i);
        }
        List<String> asked = IntStream.range(0, 120).mapToObj(i -> uri("many/" + i)).toList();
        Set<String> found = stamps(asked).keySet();
        assertEquals(40, found.size());
        assertTrue(found.contains(uri("many/117")) && !found.contains(uri("many/118")));
    }

    @Test
    void namesThatSortBetweenAFolderAndItsFilesDisturbNeither()
            throws IOException, InterruptedException {
        write("x/a-1", "x/a.txt", "x/a/1", "x/a/b/2", "x/a0", "x/b!");
        List<String> asked =
                List.of(uri("x"), uri("x/a"), uri("x/a/b"), uri("x/a0"), uri("x/b"), uri("x/a-"));
        assertEquals(
                Set.of(uri("x"), uri("x/a"), uri("x/a/b"), uri("x/a0")), stamps(asked).keySet());
        assertEquals(12, stamp("x/a").bytes());
        assertFalse(storage().exists(uri("x/b")));
        assertTrue(storage().exists(uri("x/a")));
    }

    @Test
    void aFolderIsStampedWithAllItsFilesButNotThoseOfQuadrat()
            throws IOException, InterruptedException {
        write("f/1", "f/sub/2");
        Stamp before = stamp("f");
        write("f/.quadrat/1.json", "f/sub/.quadrat/2.json");
        assertEquals(before, stamp("f"));
        assertEquals("f/1f/sub/2".length(), before.bytes());
        assertTrue(before.tag().startsWith("2 files"), before.tag());
        write("f/3");
        Stamp after = stamp("f");
        assertEquals("f/1f/sub/2f/3".length(), after.bytes());
        assertTrue(after.tag().startsWith("3 files"), after.tag());
        assertFalse(after.modified().isBefore(before.modified()));
    }

    @Test
    void whatLiesInQuadratsOwnFolderIsFoundWhenItIsAskedFor()
            throws IOException, InterruptedException {
        write("f/.quadrat/1.json", "f/.quadrat/deep/2.json");
        assertEquals(17, stamp("f/.quadrat/1.json").bytes());
        assertEquals(39, stamp("f/.quadrat").bytes());
        assertTrue(storage().exists(uri("f/.quadrat/deep")));
    }

    @Test
    void aFileThatIsReplacedHasAnotherStamp() throws IOException, InterruptedException {
        storage().writeText(uri("a"), "one");
        Stamp before = stamp("a");
        assertEquals(3, before.bytes());
        storage().writeText(uri("a"), "three");
        assertEquals(5, stamp("a").bytes());
        assertFalse(before.equals(stamp("a")));
    }

    @Test
    void aCancelledLookEnds() {
        assertThrows(
                InterruptedException.class,
                () -> storage().stamps(List.of(uri("a"), uri("b")), () -> true));
    }
}
