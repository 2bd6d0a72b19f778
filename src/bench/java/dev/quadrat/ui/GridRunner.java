package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A runner that does nothing but change states, so many a second. */
final class GridRunner implements ExperimentRunner {
    private static final int CHANGES_A_SECOND = 1_000;

    private volatile boolean alive;
    private volatile long planned;

    /** When the last plan was there, for the window to be shown. */
    long planned() {
        return planned;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public String title() {
        return "Local";
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        planned = System.nanoTime();
        return List.of();
    }

    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) {
        alive = true;
        Thread.ofPlatform().daemon().name("states").start(() -> change(run, plan.toRun()));
    }

    /** Tells through the run's file of events alone: the disk of states is not what is measured. */
    private void change(RunDirectory run, List<PlannedCommand> commands) {
        long begun = System.nanoTime();
        long changes = 0;
        try (BufferedWriter events =
                Files.newBufferedWriter(run.events(), StandardOpenOption.APPEND)) {
            for (PlannedCommand command : commands) {
                CommandStatus status = CommandStatus.running(1, Instant.now(), 1);
                for (int step = 0; step < 2 && alive; step++) {
                    Map<String, Object> event = Map.of("id", command.id(), "status", status);
                    events.write(RunJson.MAPPER.writeValueAsString(event));
                    events.newLine();
                    events.flush();
                    status = status.ended(CommandState.SUCCEEDED, Instant.now(), 0, null);
                    changes++;
                    long due = begun + changes * TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND;
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isAlive(RunDirectory run) {
        return alive;
    }

    @Override
    public List<String> stop(RunDirectory run) {
        alive = false;
        return List.of();
    }
}
