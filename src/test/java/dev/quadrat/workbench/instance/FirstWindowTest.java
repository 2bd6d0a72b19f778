package dev.quadrat.workbench.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class FirstWindowTest {
    private static final List<Path> FIELDS = List.of(Path.of("/jars/Äcker & Felder #1.jar"));

    @TempDir Path home;

    @Test
    void theSecondStart_handsItsJarsToTheFirst() throws Exception {
        try (FirstWindow first = first(home)) {
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(taken::add);
            assertEquals(new Claim.HandedOver(ProcessHandle.current().pid()), claim(home, FIELDS));
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
            claim(home, List.of());
            assertEquals(List.of(), taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void relativeJars_areHandedOverByTheirWholePath() throws Exception {
        try (FirstWindow first = first(home)) {
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(taken::add);
            claim(home, List.of(Path.of("target/../fields.jar")));
            assertEquals(
                    List.of(Path.of("fields.jar").toAbsolutePath()),
                    taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsHandedOverBeforeTheWindowListens_isNotLost() throws Exception {
        try (FirstWindow first = first(home)) {
            claim(home, FIELDS);
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(taken::add);
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whenTheFirstIsClosed_theNextIsFirst_andNothingIsLeft() throws Exception {
        first(home).close();
        assertFalse(Files.exists(home.resolve("window.sock")));
        assertFalse(Files.exists(home.resolve("window.address")));
        first(home).close();
    }

    @Test
    void closedTwice_itTakesNothingFromTheNext() throws Exception {
        FirstWindow closed = first(home);
        closed.close();
        try (FirstWindow next = first(home)) {
            closed.close();
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            next.listen(taken::add);
            claim(home, FIELDS);
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatAKilledWindowLeftBehind_isTakenOver() throws Exception {
        Files.writeString(home.resolve("window.lock"), "");
        Files.writeString(home.resolve("window.sock"), "no socket any more");
        Files.writeString(home.resolve("window.address"), home.resolve("window.sock") + "\n4711\n");
        try (FirstWindow first = first(home)) {
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(taken::add);
            claim(home, FIELDS);
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    @SuppressWarnings("try") // closed once more, on purpose
    void aHomeWhosePathIsTooLongForASocket_worksAsWell() throws Exception {
        Path deep = home.resolve("a-folder-with-a-long-name".repeat(4)).resolve("home");
        Path socket;
        try (FirstWindow first = first(deep)) {
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(taken::add);
            assertInstanceOf(Claim.HandedOver.class, claim(deep, FIELDS));
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
            socket = Address.read(deep).orElseThrow().socket();
            assertFalse(socket.startsWith(deep));
        }
        assertFalse(Files.exists(socket.getParent()));
    }

    @Test
    void anotherHomesWindow_isNotTouched() throws Exception {
        try (FirstWindow first = first(home.resolve("one"));
                FirstWindow other = first(home.resolve("two"))) {
            LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
            first.listen(_ -> taken.add(List.of(Path.of("the wrong one"))));
            other.listen(taken::add);
            claim(home.resolve("two"), FIELDS);
            assertEquals(FIELDS, taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aWindowThatDoesNotAnswer_isTold() throws Exception {
        try (FileChannel held =
                        FileChannel.open(
                                home.resolve("window.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertTrue(lock.isValid());
            assertEquals(
                    new Claim.Unanswered(0), FirstWindow.claim(home, FIELDS, Duration.ofMillis(1)));
            Files.writeString(
                    home.resolve("window.address"), home.resolve("window.sock") + "\n4711\n");
            assertEquals(
                    new Claim.Unanswered(4711),
                    FirstWindow.claim(home, FIELDS, Duration.ofMillis(1)));
        }
    }

    @Test
    void aHaltedWindow_whoseSocketStillTakesConnections_isNotWaitedForLonger() throws Exception {
        Path socket = home.resolve("window.sock");
        try (FileChannel held =
                        FileChannel.open(
                                home.resolve("window.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = held.lock();
                ServerSocketChannel halted =
                        ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assertTrue(lock.isValid());
            halted.bind(UnixDomainSocketAddress.of(socket));
            new Address(socket, 4711).write(home);
            assertEquals(
                    new Claim.Unanswered(4711),
                    FirstWindow.claim(home, FIELDS, Duration.ofMillis(1)));
        }
    }

    @Test
    void whereNothingCanBeWritten_everyStartHasItsOwnWindow() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        assertEquals(new Claim.Alone(), claim(file.resolve("home"), FIELDS));
    }

    private static FirstWindow first(Path home) throws InterruptedException {
        return assertInstanceOf(Claim.First.class, claim(home, List.of())).window();
    }

    private static Claim claim(Path home, List<Path> jars) throws InterruptedException {
        return FirstWindow.claim(home, jars, Duration.ofSeconds(20));
    }
}
