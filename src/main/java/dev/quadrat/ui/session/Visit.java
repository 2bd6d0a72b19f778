package dev.quadrat.ui.session;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.Retry;
import dev.quadrat.workbench.RunHistory;
import dev.quadrat.workbench.RunRecord;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Looking at a run of the history, or at one that goes on and was launched elsewhere, in place of
 * the plan; and back. A run that is at work for the plan goes on meanwhile.
 */
public final class Visit {
    private final PlanSession plan;
    private final RunSession run;
    private final Workbench workbench;
    private final Background background;
    private Optional<Left> left = Optional.empty();

    /** A run that goes on for the plan while another is looked at. */
    private record Left(RunDirectory directory, Optional<ExperimentRunner> runner) {}

    Visit(PlanSession plan, RunSession run, Workbench workbench, Background background) {
        this.plan = plan;
        this.run = run;
        this.workbench = workbench;
        this.background = background;
    }

    /** The run that is looked at. */
    public Optional<RunRecord> run() {
        return plan.stage().get() instanceof Stage.OfRun visited
                ? Optional.of(visited.run())
                : Optional.empty();
    }

    /** Whether a run goes on for the plan that one will come back to. */
    public boolean hasLeftARun() {
        return left.isPresent();
    }

    /**
     * Shows a run as it was launched, with its states and logs; follows it if it goes on.
     *
     * @param failed told in a sentence, if it can't be read
     */
    public void open(String runId, Consumer<String> failed) {
        RunHistory history = workbench.history();
        background.start(
                _ -> history.read(history.directory(runId)),
                this::show,
                e -> failed.accept("run %s can't be opened: %s".formatted(runId, reason(e))));
    }

    /**
     * Plans once more what a run was launched from; nothing is launched yet.
     *
     * @param failed told in a sentence, if it can't be read, or a run is at work for the plan
     */
    public void launchAgain(String runId, Consumer<String> failed) {
        RunHistory history = workbench.history();
        background.start(
                _ -> RunAgain.of(history.read(history.directory(runId))),
                again -> {
                    leave();
                    if (run.phase().get().isActive()) {
                        failed.accept(
                                "a run is going on; stop it or wait for its end, then launch "
                                        + runId
                                        + " again");
                    } else {
                        plan.openAgain(again);
                    }
                },
                e -> failed.accept("run %s can't be read: %s".formatted(runId, reason(e))));
    }

    /** Back to the plan, and to the run that is at work for it. */
    public void leave() {
        if (run().isEmpty()) {
            return;
        }
        run.detach();
        plan.leaveVisited();
        left.ifPresent(it -> run.attach(it.directory(), plan.plan(), it.runner()));
        left = Optional.empty();
    }

    /**
     * Runs again what a run has left, and follows it.
     *
     * @param refused told in a sentence, if that can't be
     */
    public void retry(RunDirectory directory, Consumer<String> refused) {
        RunHistory history = workbench.history();
        background.start(
                _ -> {
                    Retry retry = history.retry(directory, OptionalInt.empty());
                    return new Tried(
                            retry,
                            retry instanceof Retry.Retried
                                    ? Optional.of(history.read(directory))
                                    : Optional.empty());
                },
                tried -> {
                    if (tried.retry() instanceof Retry.Refused no) {
                        refused.accept(no.message());
                    }
                    tried.record().ifPresent(this::goOn);
                },
                e ->
                        refused.accept(
                                "run %s can't be followed: %s"
                                        .formatted(directory.id(), reason(e))));
    }

    /** What became of a wish to retry, and the run as it is then. */
    private record Tried(Retry retry, Optional<RunRecord> record) {}

    /** A run whose plan is shown goes on where it is shown. */
    private void goOn(RunRecord record) {
        boolean shown =
                run.phase().get().run().map(RunDirectory::id).equals(Optional.of(record.id()));
        if (shown && run().isEmpty()) {
            run.attach(record);
        } else {
            show(record);
        }
    }

    private void show(RunRecord record) {
        if (isBeforeARun(run.phase().get())) {
            return;
        }
        if (run().isEmpty()) {
            left =
                    run.phase().get() instanceof RunPhase.Running running
                            ? Optional.of(new Left(running.directory(), run.runner()))
                            : Optional.empty();
        }
        run.detach();
        plan.visit(record);
        run.attach(record);
    }

    private static boolean isBeforeARun(RunPhase phase) {
        return phase instanceof RunPhase.Checking || phase instanceof RunPhase.Launching;
    }

    private static String reason(Exception e) {
        return e instanceof IOException io ? FailureText.of(io) : e.toString();
    }
}
