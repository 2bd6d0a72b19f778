package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CompareAndSwapTest {
    @TempDir Path folder;

    /** A process of its own: counts, or takes the lock and keeps it until it is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            if (args[0].equals("count")) {
                count(args[1], Integer.parseInt(args[2]));
                return;
            }
            try (FileChannel channel =
                            FileChannel.open(
                                    Path.of(args[1]),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                System.out.println("locked");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    private static void count(String uri, int times) throws IOException {
        LocalStorage storage = new LocalStorage();
        for (int done = 0; done < times; ) {
            Optional<String> before =
                    storage.exists(uri) ? Optional.of(storage.readText(uri)) : Optional.empty();
            int number = before.map(Integer::parseInt).orElse(0);
            if (storage.writeTextIf(uri, before, String.valueOf(number + 1))) {
                done++;
            }
        }
    }

    private static Process child(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx64m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void processesThatCountTogetherLoseNothing() throws IOException, InterruptedException {
        String counter = folder.resolve(".quadrat/counter.json").toString();
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            children.add(child("count", counter, "40"));
        }
        count(counter, 40);
        for (Process child : children) {
            assertEquals(0, child.waitFor());
        }
        assertEquals("160", Files.readString(Path.of(counter)));
    }

    @Test
    void threadsThatCountTogetherLoseNothingWhateverPathTheyTake()
            throws IOException, InterruptedException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> faults = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String counter = (i % 2 == 0 ? real : link).resolve("counter").toString();
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            count(counter, 20);
                                        } catch (IOException | RuntimeException e) {
                                            synchronized (faults) {
                                                faults.add(e);
                                            }
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), faults);
        assertEquals("120", Files.readString(real.resolve("counter")));
    }

    @Test
    void theLockOfAKilledProcessIsFree() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve(Storage.OWN_FOLDER));
        Process holder = child("hold", home.resolve(".lock").toString());
        try (var output = holder.inputReader()) {
            assertEquals("locked", output.readLine());
            String uri = home.resolve("a.json").toString();
            Thread waiting = Thread.ofPlatform().start(() -> assertWritten(uri));
            assertTrue(holder.isAlive());
            holder.destroyForcibly().waitFor();
            waiting.join();
            assertEquals("text", Files.readString(Path.of(uri)));
        }
    }

    private static void assertWritten(String uri) {
        try {
            assertTrue(new LocalStorage().writeTextIf(uri, Optional.empty(), "text"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
