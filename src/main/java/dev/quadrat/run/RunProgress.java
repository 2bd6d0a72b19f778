package dev.quadrat.run;

import dev.quadrat.dag.Plan;
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
    private final KnownStates known;
    private final ItemRecords records;

    /**
     * @param storage of the commands' outputs
     */
    public RunProgress(RunDirectory run, Storage storage) throws IOException {
        this.run = run;
        this.manifest = run.manifest();
        this.plan = run.plan();
        this.known = new KnownStates(plan);
        this.records = new ItemRecords(storage);
    }

    public Plan plan() {
        return plan;
    }

    /** As they were when they were last looked at, or told. */
    public Map<String, CommandStatus> statuses() {
        return known.all();
    }

    /** Takes an event's word for it. */
    void learn(String commandId, CommandStatus status) {
        known.learn(commandId, status);
    }

    /**
     * Reads every state, settles what can be settled and sums up.
     *
     * @param alive whether the runner still works at the run; asked before the states are read, so
     *     that a last state written in between is not missed
     */
    public RunSummary settle(BooleanSupplier alive) throws IOException {
        requireTheFolder();
        boolean runnerAlive = alive.getAsBoolean();
        run.statuses(plan).forEach(known::learn);
        boolean anyAlive = settleRunning(runnerAlive) || runnerAlive;
        settleBehindFailures();
        if (!anyAlive && run.isStopRequested()) {
            settleUnbegun();
        } else if (!anyAlive && run.isSupervisorDone()) {
            settleWordless();
        }
        return sum(anyAlive);
    }

    /**
     * The same by what was learnt, which costs little however many commands there are: files are
     * read of those alone that are to be settled, and all of them before the run's end is told.
     */
    RunSummary settleLearnt(BooleanSupplier alive) throws IOException {
        requireTheFolder();
        boolean runnerAlive = alive.getAsBoolean();
        boolean anyAlive = settleRunning(runnerAlive) || runnerAlive;
        settleBehindFailures();
        return anyAlive && known.count(CommandState.SUCCEEDED) < known.size()
                ? sum(true)
                : settle(() -> runnerAlive);
    }

    private void requireTheFolder() throws NoSuchFileException {
        if (!run.exists()) {
            throw new NoSuchFileException(run.path().toString());
        }
    }

    /**
     * @return whether any is alive
     */
    private boolean settleRunning(boolean runnerAlive) throws IOException {
        boolean anyAlive = false;
        for (String id : known.running()) {
            CommandStatus status = known.of(id);
            if (status.pid() == null) {
                continue;
            }
            if (LiveProcess.of(status).filter(LiveProcess::isAlive).isPresent()) {
                anyAlive = true;
            } else if (isStillOnDisk(id, status)) {
                settle(id, gone(id, status, runnerAlive));
            }
        }
        return anyAlive;
    }

    private void settleBehindFailures() throws IOException {
        for (Optional<String> next = known.nextBehindAFailure();
                next.isPresent();
                next = known.nextBehindAFailure()) {
            settleWaiting(next.get());
        }
    }

    private void settleWaiting(String id) throws IOException {
        CommandStatus status = known.of(id);
        if (status.state() != CommandState.WAITING || !isStillOnDisk(id, status)) {
            return;
        }
        for (String up : plan.dag().upstream(id)) {
            CommandStatus parent = known.of(up);
            String message =
                    switch (parent.state()) {
                        case FAILED, LOST ->
                                "blocked by %s (%s)"
                                        .formatted(plan.dag().command(up).describe(), up);
                        case BLOCKED -> parent.message();
                        default -> null;
                    };
            if (message != null) {
                settle(id, status.ended(CommandState.BLOCKED, Instant.now(), null, message));
                return;
            }
        }
    }

    private void settleUnbegun() throws IOException {
        for (String id : List.copyOf(known.all().keySet())) {
            CommandStatus status = known.of(id);
            // Begun meanwhile by hand, or by a retry, it may even have come to its end.
            if (status.state() == CommandState.WAITING && isStillOnDisk(id, status)) {
                settle(
                        id,
                        status.ended(
                                CommandState.STOPPED,
                                Instant.now(),
                                null,
                                "stopped before it began"));
            }
        }
    }

    /** A runner that came to its end has begun whatever nothing stood in the way of. */
    private void settleWordless() throws IOException {
        for (String id : List.copyOf(known.all().keySet())) {
            CommandStatus status = known.of(id);
            if (status.state() == CommandState.WAITING
                    && plan.dag().upstream(id).stream().allMatch(this::isNotInTheWay)
                    && isStillOnDisk(id, status)) {
                settle(
                        id,
                        status.ended(
                                CommandState.FAILED,
                                Instant.now(),
                                null,
                                "its process ended before its first word; was it killed? make.log"
                                        + " in the run's folder may tell more"));
            }
        }
        settleBehindFailures();
    }

    private boolean isNotInTheWay(String up) {
        CommandStatus parent = known.all().get(up);
        return parent == null || parent.state() == CommandState.SUCCEEDED;
    }

    /** What was learnt may be old: its process, or another window, may have written since. */
    private boolean isStillOnDisk(String id, CommandStatus status) throws IOException {
        CommandStatus now = run.status(id);
        known.learn(id, now);
        return now.equals(status);
    }

    private CommandStatus gone(String id, CommandStatus status, boolean runnerAlive)
            throws IOException {
        if (records.areCompletedBy(manifest.id(), run.command(id).items())) {
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

    private void settle(String id, CommandStatus settled) throws IOException {
        run.record(id, settled);
        known.learn(id, settled);
    }

    private RunSummary sum(boolean alive) throws IOException {
        int done = known.count(CommandState.SUCCEEDED);
        int failed = known.count(CommandState.FAILED) + known.count(CommandState.LOST);
        RunState state = state(alive, done, failed);
        RunSummary summary =
                new RunSummary(
                        run.id(),
                        state,
                        manifest.runner(),
                        manifest.started(),
                        state == RunState.RUNNING ? null : lastEnd(),
                        manifest.jars(),
                        new RunSummary.Commands(known.size(), done, failed));
        if (state != RunState.RUNNING
                && !(run.isEndingCurrent() && run.ending().equals(Optional.of(summary)))) {
            run.recordEnding(summary);
        }
        return summary;
    }

    private Instant lastEnd() {
        return known.all().values().stream()
                .map(CommandStatus::ended)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(manifest.started());
    }

    private RunState state(boolean alive, int done, int failed) {
        if (done == known.size()) {
            return RunState.SUCCEEDED;
        }
        if (alive) {
            return RunState.RUNNING;
        }
        if (run.isStopRequested()) {
            return RunState.STOPPED;
        }
        boolean allFinal = known.all().values().stream().allMatch(s -> s.state().isFinal());
        boolean lost = known.count(CommandState.LOST) > 0;
        return failed > 0 && allFinal && !lost ? RunState.FAILED : RunState.INTERRUPTED;
    }
}
