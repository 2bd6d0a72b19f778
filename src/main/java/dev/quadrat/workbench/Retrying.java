package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.Remaining;
import dev.quadrat.run.RetryLock;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunProgress;
import dev.quadrat.run.RunState;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Makes a run go on where it was: what failed, was lost or stopped, and what waits for that. It is
 * the same run, with its own copies of jars and configurations.
 */
final class Retrying {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RunDirectory run;
    private final ExperimentRunner runner;
    private final Storage storage;

    Retrying(RunDirectory run, ExperimentRunner runner, Storage storage) {
        this.run = run;
        this.runner = runner;
        this.storage = storage;
    }

    /**
     * @param parallel commands at once; as before if empty
     */
    Retry retry(OptionalInt parallel) {
        try {
            Optional<RetryLock> lock = RetryLock.tryTake(run, Instant.now());
            if (lock.isEmpty()) {
                return refused(
                        "run %s is being retried%s; quadrat attach %s follows it"
                                .formatted(run.id(), by(run.retrier()), run.id()));
            }
            try (RetryLock _ = lock.get()) {
                return retryAlone(parallel);
            }
        } catch (IOException e) {
            return damaged(run, e);
        }
    }

    static Retry damaged(RunDirectory run, IOException e) {
        return refused(
                "run %s can't be retried, its folder is damaged: %s; launch its jars again"
                        .formatted(run.id(), DamagedRun.reason(e)));
    }

    private Retry retryAlone(OptionalInt parallel) throws IOException {
        RunState state = new RunProgress(run, storage).settle(() -> runner.isAlive(run)).state();
        if (state == RunState.RUNNING) {
            return refused(
                    "run %s is going on%s; wait for its end, or stop it: quadrat stop %s"
                            .formatted(run.id(), by(run.supervisor()), run.id()));
        }
        if (state == RunState.SUCCEEDED) {
            return refused(
                    "run %s has succeeded, so there is nothing to retry; launch its jars again to see what has changed since"
                            .formatted(run.id()));
        }
        Remaining remaining = Remaining.of(run, storage);
        Plan plan = remaining.plan();
        LaunchSettings settings = settings(parallel);
        try {
            String refusals =
                    RunnerQuestions.check(runner, plan, settings).problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::message)
                            .collect(Collectors.joining("\n"));
            return refusals.isEmpty() ? start(remaining, plan, settings) : refused(refusals);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("the retry was cancelled");
        }
    }

    private Retry start(Remaining remaining, Plan plan, LaunchSettings settings) {
        try {
            remaining.reset();
            runner.launch(run, plan, settings);
            return new Retry.Retried(run, plan);
        } catch (IOException e) {
            return refused(
                    "run %s can't be made to go on: %s; mend that and retry it again"
                            .formatted(run.id(), FailureText.of(e)));
        }
    }

    private LaunchSettings settings(OptionalInt parallel) throws IOException {
        LaunchSettings before = run.manifest().settings();
        return before.withParallel(parallel.orElse(before.parallel()));
    }

    private static Retry refused(String message) {
        return new Retry.Refused(message);
    }

    private static String by(Optional<LiveProcess> process) {
        return process.map(
                        p ->
                                " (process %d since %s)"
                                        .formatted(
                                                p.pid(),
                                                TIME.format(
                                                        p.started()
                                                                .atZone(ZoneId.systemDefault()))))
                .orElse("");
    }
}
