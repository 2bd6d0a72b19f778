package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A child process that is asked one thing and tells until it ends; closing kills it. */
final class Conversation implements AutoCloseable {
    private final Process process;
    private final Wire wire;
    private final Path place;
    private final ChildJvmHost.Story story;
    private final Thread reader;
    private final Thread drain;
    private boolean broken;

    private Conversation(Process process, Wire wire, Path place, ChildJvmHost.Story story) {
        this.story = story;
        this.process = process;
        this.wire = wire;
        this.place = place;
        reader = pump("child messages", process.getInputStream(), this::hear);
        drain = pump("child output", process.getErrorStream(), this::print);
    }

    static Conversation start(List<String> command, DeriveRequest request, ChildJvmHost.Story story)
            throws IOException {
        Wire wire = new Wire(mark());
        Path place = CallPlace.create();
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            Files.deleteIfExists(place);
            throw e;
        }
        Conversation conversation = new Conversation(process, wire, place, story);
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(wire.mark() + "\n" + place + "\n" + Wire.encode(request) + "\n");
        } catch (IOException e) {
            // The child died at once; its exit code tells more than this broken pipe.
            story.print(e.toString());
        }
        return conversation;
    }

    /** Whether the child has ended and all that it said is heard. */
    boolean waitFor(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        // Grandchildren of author code may hold the pipes open: what counts is said when nothing
        // has been heard for a while.
        int before;
        do {
            before = story.heard.get();
            reader.join(2_000);
        } while (reader.isAlive() && !story.finished && story.heard.get() != before);
        drain.join(500);
        return true;
    }

    int exit() {
        return process.exitValue();
    }

    /** What author code was called for last. */
    String calling() {
        return CallPlace.last(place);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            reader.join(1_000);
            Files.deleteIfExists(place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            story.print("a temporary file is left: " + e);
        }
    }

    /** Long enough that nobody guesses it; it stands on every line and in every reference. */
    private static String mark() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return "@" + Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What follows a message that could not be read can't be understood either. */
    private void hear(ByteBuffer line) {
        if (broken) {
            return;
        }
        try {
            wire.decode(line).ifPresentOrElse(story::add, () -> print(line));
        } catch (IOException e) {
            broken = true;
            story.add(
                    new HostMessage.ProblemFound(
                            Problem.error(
                                    Problem.Kind.LOAD,
                                    "a message of the process that looked into the jar could not be"
                                            + " read: "
                                            + e.getMessage())));
        }
    }

    private void print(ByteBuffer line) {
        story.print(StandardCharsets.UTF_8.decode(line).toString());
    }

    private Thread pump(String name, InputStream from, Consumer<ByteBuffer> to) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(
                        () -> {
                            try (from) {
                                ByteLines lines = new ByteLines(from);
                                for (ByteBuffer line = lines.next();
                                        line != null;
                                        line = lines.next()) {
                                    to.accept(line);
                                }
                            } catch (IOException e) {
                                story.print("the child's output broke off: " + e.getMessage());
                            }
                        });
    }
}
