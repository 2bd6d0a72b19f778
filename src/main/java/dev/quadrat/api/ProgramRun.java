package dev.quadrat.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;

/** One run of a program: its words filled in, its output in the log, its processes ended. */
record ProgramRun(ProgramCommand command, CommandContext context) {
    private static final long GRACE_SECONDS = 2;
    private static final long TICK_MILLIS = 100;

    void run() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        for (String word : command.program()) {
            line.add(filled(word));
        }
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        for (Map.Entry<String, String> input : command.inputs().entrySet()) {
            Path path = context.input(input.getValue());
            builder.environment()
                    .put(ProgramCommand.variable("input_", input.getKey()), path.toString());
        }
        for (Map.Entry<String, String> output : command.outputs().entrySet()) {
            Path path = context.output(output.getValue());
            builder.environment()
                    .put(ProgramCommand.variable("output_", output.getKey()), path.toString());
        }
        String workingFolder = command.workingFolder();
        if (workingFolder != null) {
            builder.directory(Path.of(workingFolder).toFile());
        }
        String virtualEnvironment = command.virtualEnvironment();
        if (virtualEnvironment != null) {
            enter(Path.of(virtualEnvironment), builder);
        }
        context.log("$ " + String.join(" ", line));
        Process process = builder.start();
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            Thread reader = Thread.ofPlatform().daemon().start(() -> copy(process, context));
            while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                context.throwIfCancelled();
            }
            if (!reader.join(Duration.ofSeconds(GRACE_SECONDS))) {
                context.log("something that the program started goes on and holds its output");
            }
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "%s ended with exit code %d; the log tells more"
                            .formatted(command.program().getFirst(), process.exitValue()));
        }
    }

    /** As the environment's own activation script does, and finds the program there first. */
    private static void enter(Path environment, ProcessBuilder builder) throws IOException {
        Path bin = environment.toAbsolutePath().resolve("bin");
        if (!Files.isDirectory(bin)) {
            throw new IOException(environment + " is no virtual environment: it has no folder bin");
        }
        builder.environment().put("VIRTUAL_ENV", environment.toAbsolutePath().toString());
        builder.environment().remove("PYTHONHOME");
        builder.environment().merge("PATH", bin.toString(), (old, add) -> add + ":" + old);
        Path own = bin.resolve(builder.command().getFirst());
        if (Files.isExecutable(own)) {
            builder.command().set(0, own.toString());
        }
    }

    private String filled(String word) throws IOException {
        Matcher matcher = ProgramCommand.PLACEHOLDER.matcher(word);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            Path path =
                    matcher.group(1).equals("input")
                            ? context.input(uri(command.inputs(), name))
                            : context.output(uri(command.outputs(), name));
            matcher.appendReplacement(text, Matcher.quoteReplacement(path.toString()));
        }
        return matcher.appendTail(text).toString();
    }

    private static String uri(Map<String, String> uris, String name) {
        return Objects.requireNonNull(uris.get(name), name);
    }

    private static void copy(Process process, CommandContext context) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(context::log);
        } catch (IOException | UncheckedIOException e) {
            context.log("the program's output broke off: " + e.getMessage());
        }
    }

    /** The program and what it started: politely, then not. */
    private static void end(Process process) {
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.add(process.toHandle());
        tree.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(
                            tree.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture[]::new))
                    .get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            tree.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            tree.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped on request");
        }
    }
}
