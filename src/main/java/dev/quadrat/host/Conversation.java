package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A child process that is asked one thing and tells until it ends; closing kills it. */
final class Conversation implements AutoCloseable {
    private final Process process;
    private final Wire wire;
    private final ChildJvmHost.Story story = new ChildJvmHost.Story();
    private final Thread reader;
    private final Thread drain;

    private Conversation(Process process, Wire wire) {
        this.process = process;
        this.wire = wire;
        reader = pump("child messages", process.getInputStream(), this::hear);
        drain = pump("child output", process.getErrorStream(), story::print);
    }

    static Conversation start(List<String> command, DeriveRequest request) throws IOException {
        Wire wire = new Wire("@" + UUID.randomUUID() + " ");
        Conversation conversation = new Conversation(new ProcessBuilder(command).start(), wire);
        try (Writer in = conversation.process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(wire.mark() + "\n" + Wire.encode(request) + "\n");
        } catch (IOException e) {
            // The child died at once; its exit code tells more than this broken pipe.
            conversation.story.print(e.toString());
        }
        return conversation;
    }

    /** Whether the child has ended and all that it said is heard. */
    boolean waitFor(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        // Grandchildren of author code may hold the pipes open; what counts is said by now.
        reader.join(2_000);
        drain.join(500);
        return true;
    }

    int exit() {
        return process.exitValue();
    }

    ChildJvmHost.Story story() {
        return story;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            reader.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String line) {
        try {
            wire.decode(line).ifPresentOrElse(story::add, () -> story.print(line));
        } catch (IOException e) {
            story.add(
                    new HostMessage.ProblemFound(
                            Problem.error(
                                    Problem.Kind.LOAD,
                                    "a message of the process that looked into the jar could not be"
                                            + " read: "
                                            + e.getMessage())));
        }
    }

    private static Thread pump(String name, InputStream from, Consumer<String> to) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(
                        () -> {
                            try (BufferedReader lines =
                                    new BufferedReader(
                                            new InputStreamReader(from, StandardCharsets.UTF_8))) {
                                for (String line = lines.readLine();
                                        line != null;
                                        line = lines.readLine()) {
                                    to.accept(line);
                                }
                            } catch (IOException e) {
                                to.accept("the child's output broke off: " + e.getMessage());
                            }
                        });
    }
}
