package dev.quadrat.run;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's folder: the only place where its facts are kept. Safe to use from several processes. */
public final class RunDirectory {
    private final Path path;

    public RunDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public String id() {
        return String.valueOf(path.getFileName());
    }

    public Path path() {
        return path;
    }

    public Path makefile() {
        return path.resolve("Makefile");
    }

    public Path jars() {
        return path.resolve("jars");
    }

    public Path log(String commandId) {
        return path.resolve("logs").resolve(commandId + ".log");
    }

    public Path commandFile(String commandId) {
        return path.resolve("commands").resolve(commandId + ".json");
    }

    /** One line an event; only ever appended to. */
    public Path events() {
        return path.resolve("events.jsonl");
    }

    public boolean exists() {
        return Files.isRegularFile(path.resolve("run.json"));
    }

    public RunManifest manifest() throws IOException {
        return RunJson.read(Files.readString(path.resolve("run.json")), RunManifest.class);
    }

    public Plan plan() throws IOException {
        return PlanDocument.read(Files.readString(path.resolve("plan.json"))).plan();
    }

    public CommandFile command(String commandId) throws IOException {
        return RunJson.read(Files.readString(commandFile(commandId)), CommandFile.class);
    }

    /** {@link CommandStatus#WAITING} where nothing has been written yet. */
    public CommandStatus status(String commandId) throws IOException {
        Path file = stateFile(commandId);
        return Files.exists(file)
                ? RunJson.read(Files.readString(file), CommandStatus.class)
                : CommandStatus.WAITING;
    }

    /** Of all that the plan runs, in its order. */
    public Map<String, CommandStatus> statuses(Plan plan) throws IOException {
        Map<String, CommandStatus> statuses = new LinkedHashMap<>();
        for (PlannedCommand command : plan.toRun()) {
            statuses.put(command.id(), status(command.id()));
        }
        return statuses;
    }

    /** Writes the state, then tells it: whoever reads of it finds it. */
    public void record(String commandId, CommandStatus status) throws IOException {
        write(stateFile(commandId), RunJson.write(status));
        String line = RunJson.write(new LoggedEvent(commandId, status)) + "\n";
        Files.write(
                events(),
                line.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    public void requestStop() throws IOException {
        write(path.resolve("stop"), "");
    }

    public boolean isStopRequested() {
        return Files.exists(path.resolve("stop"));
    }

    /** When the last wish to stop was, if there was one. */
    public Optional<Instant> stopRequestedAt() throws IOException {
        Path file = path.resolve("stop");
        return Files.exists(file)
                ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                : Optional.empty();
    }

    /** The process that starts the commands one after another. */
    public void recordSupervisor(LiveProcess process) throws IOException {
        write(path.resolve("supervisor.json"), RunJson.write(process));
    }

    public Optional<LiveProcess> supervisor() throws IOException {
        Path file = path.resolve("supervisor.json");
        return Files.exists(file)
                ? Optional.of(RunJson.read(Files.readString(file), LiveProcess.class))
                : Optional.empty();
    }

    /** Whether the process that starts the commands came to its own end, and was not killed. */
    public boolean isSupervisorDone() {
        return Files.exists(path.resolve("supervisor.exit"));
    }

    /** What was found when the run had come to its end. */
    public Optional<RunSummary> ending() throws IOException {
        Path file = path.resolve("end.json");
        return Files.exists(file)
                ? Optional.of(RunJson.read(Files.readString(file), RunSummary.class))
                : Optional.empty();
    }

    void recordEnding(RunSummary summary) throws IOException {
        write(path.resolve("end.json"), RunJson.write(summary));
    }

    /** Removes a run that never began. */
    public void delete() throws IOException {
        // First, so that what is left of it, should this fail, is no run.
        Files.deleteIfExists(path.resolve("run.json"));
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Not into a folder that somebody has deleted: it would come back as half a run. */
    private void write(Path file, String text) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
        AtomicFile.write(file, text);
    }

    private Path stateFile(String commandId) {
        return path.resolve("state").resolve(commandId + ".json");
    }

    /** A line of {@code events.jsonl}. */
    record LoggedEvent(String id, CommandStatus status) {}
}
