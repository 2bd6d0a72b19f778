package dev.quadrat.workbench.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The first window of a home folder: it takes what later starts hand over, until it is closed. */
public final class FirstWindow implements AutoCloseable {
    /** Shorter than what the systems allow: 104 to 108 bytes. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final long RETRY_MILLIS = 50;

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;
    private final Path home;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<List<Path>> kept = new ArrayList<>();
    private Consumer<List<Path>> listener = kept::add;

    private FirstWindow(FileChannel lock, ServerSocketChannel server, Path socket, Path home) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
        this.home = home;
    }

    /**
     * Becomes the first window, or hands over to it.
     *
     * @param patience how long a window that is just starting, or just ending, is waited for
     */
    public static Claim claim(Path home, List<Path> jars, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Address> address = Optional.empty();
        do {
            Optional<FileChannel> lock;
            try {
                lock = tryLock(home);
                if (lock.isPresent()) {
                    return new Claim.First(listening(lock.get(), home));
                }
            } catch (IOException | UnsupportedOperationException e) {
                return new Claim.Alone();
            }
            address = Address.read(home);
            if (address.isPresent()) {
                try {
                    Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                    HandOver.of(jars).send(address.get().socket(), left);
                    return new Claim.HandedOver(address.get().process());
                } catch (IOException e) {
                    // It is just starting or ending, and one of both is soon over.
                }
            }
            Thread.sleep(RETRY_MILLIS);
        } while (System.nanoTime() < end);
        return new Claim.Unanswered(address.map(Address::process).orElse(0L));
    }

    /** From now on jars are told here, by any thread, those that came before first. */
    public synchronized void listen(Consumer<List<Path>> told) {
        listener = told;
        kept.forEach(told);
        kept.clear();
    }

    /** Only once: afterwards the files may be another window's. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            server.close();
            Files.deleteIfExists(Address.file(home));
            Files.deleteIfExists(socket);
            Path folder = socket.getParent();
            if (folder != null && !home.equals(folder)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // What is left means nothing without the lock.
        }
    }

    /** Empty while another process, or another window of this one, has it. */
    private static Optional<FileChannel> tryLock(Path home) throws IOException {
        Files.createDirectories(home);
        FileChannel channel =
                FileChannel.open(
                        home.resolve("window.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Of this process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static FirstWindow listening(FileChannel lock, Path home) throws IOException {
        try {
            Path socket = socket(home);
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(socket));
                new Address(socket, ProcessHandle.current().pid()).write(home);
            } catch (IOException | UnsupportedOperationException e) {
                server.close();
                throw e;
            }
            FirstWindow window = new FirstWindow(lock, server, socket, home);
            Thread.ofPlatform().daemon().name("quadrat-hand-over").start(window::accept);
            return window;
        } catch (IOException | UnsupportedOperationException e) {
            lock.close();
            throw e;
        }
    }

    private static Path socket(Path home) throws IOException {
        Path inHome = home.resolve("window.sock");
        int length = inHome.toString().getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_SOCKET_PATH
                ? inHome
                : Files.createTempDirectory("quadrat-window").resolve("window.sock");
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().start(() -> take(channel));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // Of one who came and went, or too many files are open; the next may do better.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
            }
        }
    }

    private void take(SocketChannel channel) {
        try (channel) {
            List<Path> jars = HandOver.receive(channel).paths();
            synchronized (this) {
                listener.accept(jars);
            }
            HandOver.acknowledge(channel);
        } catch (IOException | IllegalArgumentException e) {
            // Whoever it was hears no answer.
        }
    }
}
