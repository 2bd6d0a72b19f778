package dev.quadrat.host;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.JavaCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Derives in a child JVM with limits of time and heap. */
public final class ChildJvmHost implements JarHost {
    private static final int OUT_OF_MEMORY_EXIT = 3;
    private static final long TICK_MILLIS = 50;

    private final JavaCommand java;
    private final int heapMegabytes;

    public ChildJvmHost(JavaCommand java, int heapMegabytes) {
        this.java = java;
        this.heapMegabytes = heapMegabytes;
    }

    @Override
    public DerivedJars derive(
            DeriveRequest request, Consumer<CommandDefinition> early, BooleanSupplier cancelled)
            throws InterruptedException {
        List<String> flags =
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true");
        Story story = new Story(early);
        Conversation conversation;
        try {
            conversation = Conversation.start(java.line(flags, "derive"), request, story);
        } catch (IOException e) {
            return answer(
                    story,
                    Problem.error(
                            Problem.Kind.LOAD,
                            "no process can be started to look into the jar: " + e.getMessage()));
        }
        try (conversation) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(request.timeoutSeconds());
            while (!conversation.waitFor(TICK_MILLIS)) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedException("cancelled");
                }
                if (System.nanoTime() > end) {
                    Problem tooLong = tooLong(conversation.calling(), request);
                    conversation.close();
                    return answer(story, tooLong);
                }
            }
            return story.finished ? answer(story) : answer(story, ended(story, conversation));
        }
    }

    private static Problem tooLong(String calling, DeriveRequest request) {
        return Problem.error(
                Problem.Kind.LOAD,
                "%s did not return within %d s and was ended; experiment code must not wait or loop for ever"
                        .formatted(calling, request.timeoutSeconds()));
    }

    private Problem ended(Story story, Conversation conversation) {
        int exit = conversation.exit();
        String calling = conversation.calling();
        if (story.exitCalledAt != null) {
            return Problem.error(
                    Problem.Kind.LOAD,
                    "%s ended the process: System.exit(%d) was called at %s; experiment code must return"
                            .formatted(calling, exit, story.exitCalledAt));
        }
        if (exit == OUT_OF_MEMORY_EXIT) {
            return Problem.error(
                    Problem.Kind.LOAD,
                    "%s used up the heap of %d MB; experiment code must not load data, commands do"
                            .formatted(calling, heapMegabytes));
        }
        return Problem.error(
                Problem.Kind.LOAD,
                "the process that looked into the jar ended with exit code %d in %s"
                        .formatted(exit, calling));
    }

    private static DerivedJars answer(Story story, Problem... more) {
        List<Problem> problems = new ArrayList<>(story.problems);
        problems.addAll(List.of(more));
        return new DerivedJars(
                story.methods,
                story.experiments,
                story.definitions,
                problems,
                story.classPath,
                story.output());
    }

    /** What the child has told so far. Written by one thread, read when that has ended. */
    static final class Story {
        private static final int MOST_OUTPUT = 64 * 1024;

        final List<ExperimentMethod> methods = new ArrayList<>();
        final List<ResolvedExperiment> experiments = new ArrayList<>();
        final List<CommandDefinition> definitions = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Path> classPath = new ArrayList<>();
        private final StringBuilder output = new StringBuilder();
        volatile @org.jspecify.annotations.Nullable String exitCalledAt;
        volatile boolean finished;
        final AtomicInteger heard = new AtomicInteger();
        private final Consumer<CommandDefinition> early;

        Story(Consumer<CommandDefinition> early) {
            this.early = early;
        }

        void add(HostMessage message) {
            heard.incrementAndGet();
            switch (message) {
                case HostMessage.ClassPathFound found ->
                        found.jars().forEach(jar -> classPath.add(Path.of(jar)));
                case HostMessage.MethodFound found -> methods.add(found.method());
                case HostMessage.ExperimentResolved resolved ->
                        experiments.add(resolved.experiment());
                case HostMessage.CommandDerived derived -> {
                    List<CommandDefinition> parts = derived.definitions();
                    definitions.addAll(parts);
                    parts.forEach(early);
                }
                case HostMessage.ProblemFound found -> problems.add(found.problem());
                case HostMessage.ExitCalled exit -> exitCalledAt = exit.where();
                case HostMessage.Finished _ -> finished = true;
            }
        }

        synchronized void print(String line) {
            if (output.length() < MOST_OUTPUT && !line.isEmpty()) {
                output.append(line, 0, Math.min(line.length(), 1000)).append('\n');
            }
        }

        synchronized String output() {
            return output.toString();
        }
    }
}
