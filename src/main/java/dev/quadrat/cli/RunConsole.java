package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.DurationText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.workbench.RunHistory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows a run on the console. */
final class RunConsole {
    /** What becomes of the run when this process is asked to end. */
    private enum Interrupt {
        STOPS,
        DETACHES
    }

    private final RunHistory history;
    private final RunDirectory run;
    private final Plan plan;
    private final Interrupt interrupt;
    private final Instant since;
    private final Console console;
    private final ProgressBar bar;
    private final Map<String, CommandState> told = new LinkedHashMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable RunSummary summary;

    /** When this process is asked to end, the run is stopped. */
    RunConsole(RunHistory history, RunDirectory run, Plan plan, Console console)
            throws IOException {
        this(history, run, plan, Interrupt.STOPS, run.manifest().started(), console);
    }

    private RunConsole(
            RunHistory history,
            RunDirectory run,
            Plan plan,
            Interrupt interrupt,
            Instant since,
            Console console) {
        this.history = history;
        this.run = run;
        this.plan = plan;
        this.interrupt = interrupt;
        this.since = since;
        this.console = console;
        this.bar = new ProgressBar(console, plan.toRun().size());
    }

    /**
     * Of a run that goes on, only what is new is told.
     *
     * @param remaining in which what is left runs
     */
    static RunConsole ofRetry(
            RunHistory history, RunDirectory run, Plan remaining, Console console) {
        return new RunConsole(history, run, remaining, Interrupt.STOPS, Instant.now(), console);
    }

    /** Somebody else's run goes on when this process ends. */
    static RunConsole attached(RunHistory history, RunDirectory run, Console console)
            throws IOException {
        return new RunConsole(
                history, run, run.plan(), Interrupt.DETACHES, run.manifest().started(), console);
    }

    int follow() throws InterruptedException {
        console.print("run %s: %s".formatted(run.id(), PlanText.summary(plan)));
        Thread hook = new Thread(this::interrupted, "leave the run");
        Runtime.getRuntime().addShutdownHook(hook);
        try (RunFollower follower = history.follow(run, this::tell)) {
            follower.await();
        }
        ended.set(true);
        bar.clear();
        return finish();
    }

    private void tell(RunEvent event) {
        switch (event) {
            case RunEvent.CommandChanged changed -> changed(changed.commandId(), changed.status());
            case RunEvent.RunEnded end -> summary = end.summary();
            case RunEvent.NoticeChanged change -> {
                bar.clear();
                change.notice().ifPresentOrElse(console::error, () -> console.print("goes on"));
            }
            case RunEvent.FollowingFailed failed -> console.error(failed.message());
        }
    }

    private void changed(String id, CommandStatus status) {
        if (!plan.command(id).runs()) {
            return;
        }
        if (status.state() == told.put(id, status.state())) {
            bar.draw(told, status);
            return;
        }
        bar.clear();
        String what = plan.dag().command(id).describe();
        switch (status.state()) {
            case RUNNING -> {
                if (!console.isTerminal()) {
                    console.print("started    " + what);
                }
            }
            case SUCCEEDED -> console.print("succeeded  %s in %s".formatted(what, took(status)));
            case FAILED ->
                    console.print(
                            "failed     %s: %s\n           log: %s"
                                    .formatted(what, status.message(), run.log(id)));
            case BLOCKED -> console.print("blocked    %s, %s".formatted(what, status.message()));
            case STOPPED -> console.print("stopped    " + what);
            case LOST -> console.print("lost       %s: %s".formatted(what, status.message()));
            case WAITING, SUBMITTED -> {}
        }
        bar.draw(told, status);
    }

    private int finish() {
        RunSummary end = summary;
        if (end == null) {
            return ExitCode.COMMAND_FAILED;
        }
        Instant endTime = end.ended() == null ? Instant.now() : end.ended();
        console.print(
                "run %s %s: %d of %d commands in %s"
                        .formatted(
                                end.id(),
                                word(end.state()),
                                end.commands().done(),
                                end.commands().total(),
                                DurationText.of(Duration.between(since, endTime))));
        return switch (end.state()) {
            case SUCCEEDED -> ExitCode.OK;
            case STOPPED -> ExitCode.CANCELLED;
            case FAILED, INTERRUPTED, RUNNING -> ExitCode.COMMAND_FAILED;
        };
    }

    private void interrupted() {
        if (ended.get()) {
            return;
        }
        bar.clear();
        if (interrupt == Interrupt.DETACHES) {
            console.error(detached(run.id()));
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
        console.error("stopping run " + run.id());
        try {
            List<String> survivors = history.stop(run);
            survivors.forEach(survivor -> console.error("still alive: " + survivor));
            if (survivors.isEmpty()) {
                console.error(
                        "run %s is stopped; quadrat retry %s goes on with it"
                                .formatted(run.id(), run.id()));
            }
        } catch (IOException e) {
            console.error("run %s could not be stopped: %s".formatted(run.id(), e));
        }
        Runtime.getRuntime().halt(ExitCode.CANCELLED);
    }

    static String detached(String runId) {
        return "run %s goes on; quadrat attach %s follows it again, quadrat stop %s ends it"
                .formatted(runId, runId, runId);
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String took(CommandStatus status) {
        Instant from = status.started();
        Instant to = status.ended();
        return from == null || to == null ? "no time" : DurationText.of(Duration.between(from, to));
    }
}
