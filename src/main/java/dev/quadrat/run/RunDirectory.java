package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's folder: the only place where its facts are kept. Safe to use from several processes. */
public final class RunDirectory {
    /** What the names of folders begin with that are no runs yet, or none any more. */
    static final String HIDDEN = ".";

    /** What they end with, then: not yet whole, or no longer. */
    static final String BEGUN = ".new";

    static final String DELETED = ".deleted";

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

    /** What a command's {@code eval.json} held when this run had made it, or found it made. */
    public Path scores(String commandId) {
        return path.resolve("scores").resolve(commandId + ".json");
    }

    public void keepScores(String commandId, String json) throws IOException {
        write(scores(commandId), json);
    }

    /** One line an event; only ever appended to. */
    public Path events() {
        return path.resolve("events.jsonl");
    }

    public boolean exists() {
        return Files.isRegularFile(path.resolve("run.json"));
    }

    public RunManifest manifest() throws IOException {
        return read(path.resolve("run.json"), RunManifest.class);
    }

    public Plan plan() throws IOException {
        String json = Files.readString(path.resolve("plan.json"));
        try {
            return PlanDocument.read(json).plan();
        } catch (IOException e) {
            throw new IOException("plan.json is damaged: " + FailureText.of(e), e);
        }
    }

    public CommandFile command(String commandId) throws IOException {
        return read(commandFile(commandId), CommandFile.class);
    }

    /** {@link CommandStatus#WAITING} where nothing has been written yet. */
    public CommandStatus status(String commandId) throws IOException {
        Path file = stateFile(commandId);
        return Files.exists(file) ? read(file, CommandStatus.class) : CommandStatus.WAITING;
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
        tell(new LoggedEvent(commandId, status).line());
    }

    /**
     * These wait as if they had never been heard of. Thousands are forgotten at once: nothing is
     * forced to the disk, since what comes back after a power cut is forgotten once more.
     */
    void forget(List<String> commandIds) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String id : commandIds) {
            Files.deleteIfExists(stateFile(id));
            lines.append(new LoggedEvent(id, CommandStatus.WAITING).line());
        }
        if (!lines.isEmpty()) {
            tell(lines.toString());
        }
    }

    private void tell(String lines) throws IOException {
        Files.write(
                events(),
                lines.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What keeps the run from going on until a person does something; in a sentence for them. */
    public Optional<String> notice() throws IOException {
        Path file = path.resolve("notice.txt");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    public void recordNotice(String text) throws IOException {
        write(path.resolve("notice.txt"), text);
    }

    public void forgetNotice() throws IOException {
        Files.deleteIfExists(path.resolve("notice.txt"));
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
        return Files.exists(file) ? Optional.of(read(file, LiveProcess.class)) : Optional.empty();
    }

    public void recordSupervisorDone() throws IOException {
        write(path.resolve("supervisor.exit"), "0\n");
    }

    /** Whether the process that starts the commands came to its own end, and was not killed. */
    public boolean isSupervisorDone() {
        return Files.exists(path.resolve("supervisor.exit"));
    }

    /** What was found when the run had come to its end. */
    public Optional<RunSummary> ending() throws IOException {
        Path file = path.resolve("end.json");
        return Files.exists(file) ? Optional.of(read(file, RunSummary.class)) : Optional.empty();
    }

    /** Who makes it go on now, as far as is known. */
    public Optional<LiveProcess> retrier() throws IOException {
        Path file = path.resolve("retry.json");
        return Files.exists(file) ? Optional.of(read(file, LiveProcess.class)) : Optional.empty();
    }

    void recordRetrier(LiveProcess process) throws IOException {
        write(path.resolve("retry.json"), RunJson.write(process));
    }

    /** Whether nothing has happened in the run since its end was found. */
    public boolean isEndingCurrent() throws IOException {
        Path end = path.resolve("end.json");
        if (!exists() || !Files.exists(end)) {
            return false;
        }
        FileTime found = Files.getLastModifiedTime(end);
        for (Path sign : List.of(events(), path.resolve("supervisor.json"))) {
            if (Files.exists(sign) && Files.getLastModifiedTime(sign).compareTo(found) > 0) {
                return false;
            }
        }
        return true;
    }

    void recordEnding(RunSummary summary) throws IOException {
        write(path.resolve("end.json"), RunJson.write(summary));
    }

    /** What ended the run, or was to end it, is over: it is to go on. */
    void forgetStop() throws IOException {
        Files.deleteIfExists(path.resolve("stop"));
        Files.deleteIfExists(path.resolve("supervisor.exit"));
    }

    /** Removes a run, with all that it kept; what it made is elsewhere. */
    public void delete() throws IOException {
        // By its name, what is left of it, should this fail, is no run.
        Path gone = path.resolveSibling(HIDDEN + path.getFileName() + DELETED);
        Files.move(path, gone, StandardCopyOption.ATOMIC_MOVE);
        deleteTree(gone);
    }

    static void deleteTree(Path gone) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(gone)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    private <T> T read(Path file, Class<T> type) throws IOException {
        try {
            T value = RunJson.read(Files.readString(file), type);
            if (value == null) {
                throw new IOException(path.relativize(file) + " is damaged: it holds nothing");
            }
            return value;
        } catch (JsonProcessingException e) {
            String what = DamagedJson.told(e);
            throw new IOException(path.relativize(file) + " is damaged: " + what, e);
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
    record LoggedEvent(String id, CommandStatus status) {
        String line() {
            return RunJson.write(this) + "\n";
        }

        /** Empty for a line that was torn when a process was killed or the disk was full. */
        static Optional<LoggedEvent> of(String line) {
            try {
                LoggedEvent event = RunJson.read(line, LoggedEvent.class);
                return Optional.ofNullable(event).filter(e -> e.id() != null && e.status() != null);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
