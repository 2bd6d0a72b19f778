package dev.quadrat.run;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads a run's states and settles what no process could tell of itself: a killed command, commands
 * behind a failed one, the end. Settling twice, or by two windows at once, says the same.
 */
public final class RunProgress {
    private final RunDirectory run;
    private final RunManifest manifest;
    private final Plan plan;
    private final List<String> toRun;
    private final ItemRecords records;

    /**
     * @param storage of the commands' outputs
     */
    public RunProgress(RunDirectory run, Storage storage) throws IOException {
        this.run = run;
        this.manifest = run.manifest();
        this.plan = run.plan();
        this.toRun = plan.toRun().stream().map(PlannedCommand::id).toList();
        this.records = new ItemRecords(storage);
    }

    public Plan plan() {
        return plan;
    }

    public Map<String, CommandStatus> statuses() throws IOException {
        return run.statuses(plan);
    }

    /**
     * Settles what can be settled and sums up.
     *
     * @param alive whether the runner still works at the run; asked before the states are read, so
     *     that a last state written in between is not missed
     */
    public RunSummary settle(BooleanSupplier alive) throws IOException {
        if (!run.exists()) {
            throw new NoSuchFileException(run.path().toString());
        }
        boolean runnerAlive = alive.getAsBoolean();
        Map<String, CommandStatus> statuses = statuses();
        boolean anyAlive = runnerAlive;
        for (String id : toRun) {
            CommandStatus status = known(statuses, id);
            if (status.state() == CommandState.RUNNING && status.pid() != null) {
                if (LiveProcess.of(status).filter(LiveProcess::isAlive).isPresent()) {
                    anyAlive = true;
                } else {
                    settle(statuses, id, gone(id, status, runnerAlive));
                }
            }
        }
        for (String id : toRun) {
            CommandStatus status = known(statuses, id);
            if (status.state() == CommandState.WAITING) {
                settleWaiting(statuses, id, status, anyAlive);
            }
        }
        return sum(statuses, anyAlive);
    }

    private void settleWaiting(
            Map<String, CommandStatus> statuses, String id, CommandStatus status, boolean alive)
            throws IOException {
        for (String up : plan.dag().upstream(id)) {
            CommandStatus parent = statuses.getOrDefault(up, CommandStatus.WAITING);
            String message =
                    switch (parent.state()) {
                        case FAILED, LOST ->
                                "blocked by %s (%s)"
                                        .formatted(plan.dag().command(up).describe(), up);
                        case BLOCKED -> parent.message();
                        default -> null;
                    };
            if (message != null) {
                settle(
                        statuses,
                        id,
                        status.ended(CommandState.BLOCKED, Instant.now(), null, message));
                return;
            }
        }
        if (!alive && run.isStopRequested()) {
            settle(
                    statuses,
                    id,
                    status.ended(
                            CommandState.STOPPED, Instant.now(), null, "stopped before it began"));
        }
    }

    private CommandStatus gone(String id, CommandStatus status, boolean runnerAlive)
            throws IOException {
        if (records.areCompletedBy(run.id(), run.command(id).items())) {
            return status.ended(CommandState.SUCCEEDED, Instant.now(), 0, null);
        }
        Instant started = status.started();
        // A wish to stop is about what was at work then, not about what was begun by hand later.
        boolean stopped =
                run.stopRequestedAt()
                        .filter(at -> started == null || at.isAfter(started))
                        .isPresent();
        if (stopped) {
            return status.ended(CommandState.STOPPED, Instant.now(), null, "stopped on request");
        }
        String message = "its process " + status.pid() + " ended without a word; was it killed?";
        boolean failed = runnerAlive || run.isSupervisorDone();
        CommandState end = failed ? CommandState.FAILED : CommandState.LOST;
        return status.ended(end, Instant.now(), null, message);
    }

    private void settle(Map<String, CommandStatus> statuses, String id, CommandStatus settled)
            throws IOException {
        CommandStatus now = run.status(id);
        if (now.state().isFinal()) {
            statuses.put(id, now);
            return;
        }
        run.record(id, settled);
        statuses.put(id, settled);
    }

    private RunSummary sum(Map<String, CommandStatus> statuses, boolean alive) throws IOException {
        long done = count(statuses, CommandState.SUCCEEDED);
        long failed = count(statuses, CommandState.FAILED) + count(statuses, CommandState.LOST);
        RunState state = state(statuses, alive, done, failed);
        Instant ended =
                state == RunState.RUNNING
                        ? null
                        : statuses.values().stream()
                                .map(CommandStatus::ended)
                                .filter(Objects::nonNull)
                                .max(Instant::compareTo)
                                .orElse(manifest.started());
        RunSummary summary =
                new RunSummary(
                        run.id(),
                        state,
                        manifest.runner(),
                        manifest.started(),
                        ended,
                        manifest.jars(),
                        new RunSummary.Commands(toRun.size(), (int) done, (int) failed));
        if (state != RunState.RUNNING
                && !(run.isEndingCurrent() && run.ending().equals(Optional.of(summary)))) {
            run.recordEnding(summary);
        }
        return summary;
    }

    private RunState state(
            Map<String, CommandStatus> statuses, boolean alive, long done, long failed) {
        if (done == toRun.size()) {
            return RunState.SUCCEEDED;
        }
        if (alive) {
            return RunState.RUNNING;
        }
        if (run.isStopRequested()) {
            return RunState.STOPPED;
        }
        boolean allFinal = statuses.values().stream().allMatch(s -> s.state().isFinal());
        boolean lost = count(statuses, CommandState.LOST) > 0;
        return failed > 0 && allFinal && !lost ? RunState.FAILED : RunState.INTERRUPTED;
    }

    private static CommandStatus known(Map<String, CommandStatus> statuses, String id) {
        return statuses.getOrDefault(id, CommandStatus.WAITING);
    }

    private static long count(Map<String, CommandStatus> statuses, CommandState state) {
        return statuses.values().stream().filter(s -> s.state() == state).count();
    }
}
