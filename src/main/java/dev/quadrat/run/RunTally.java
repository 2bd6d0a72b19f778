package dev.quadrat.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts the commands of a run at work from what its events tell, and reads each event once. */
public final class RunTally implements AutoCloseable {
    private final RunDirectory run;
    private final RunManifest manifest;
    private final int total;
    private final LineTail events;
    private final Map<String, CommandState> states = new HashMap<>();

    public RunTally(RunDirectory run) throws IOException {
        this.run = run;
        this.manifest = run.manifest();
        try (Stream<Path> files = Files.list(run.path().resolve("commands"))) {
            this.total = (int) files.count();
        }
        this.events = new LineTail(run.events());
    }

    /** As of now, taking it that the run is at work. */
    public RunSummary count() throws IOException {
        for (List<String> lines = events.read(); !lines.isEmpty(); lines = events.read()) {
            for (String line : lines) {
                RunDirectory.LoggedEvent.of(line)
                        .ifPresent(event -> states.put(event.id(), event.status().state()));
            }
        }
        int done = count(CommandState.SUCCEEDED);
        int failed = count(CommandState.FAILED) + count(CommandState.LOST);
        return new RunSummary(
                run.id(),
                RunState.RUNNING,
                manifest.runner(),
                manifest.started(),
                null,
                manifest.jars(),
                new RunSummary.Commands(total, done, failed));
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            // It was only read.
        }
    }

    private int count(CommandState state) {
        return (int) states.values().stream().filter(s -> s == state).count();
    }
}
