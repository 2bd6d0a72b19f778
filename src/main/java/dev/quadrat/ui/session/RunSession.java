package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunState;
import dev.quadrat.run.pace.Durations;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Burst;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.RunRecord;
import dev.quadrat.workbench.Workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One run after another: launched, followed to its end, stopped. */
public final class RunSession implements AutoCloseable {
    private final Workbench workbench;
    private final Background background;
    private final ReadOnlyObjectWrapper<RunPhase> phase =
            new ReadOnlyObjectWrapper<>(new RunPhase.Idle());
    private final BooleanBinding active =
            Bindings.createBooleanBinding(() -> phase.get().isActive(), phase);
    private final ReadOnlyStringWrapper lastFailed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> shownProblems =
            FXCollections.unmodifiableObservableList(problems);
    private final RunStates states = new RunStates();
    private final Runnable changed;
    private boolean stopWhenLaunched;
    private Ticket looking = Ticket.NONE;
    private Optional<ExperimentRunner> runner = Optional.empty();
    private @Nullable RunFollower follower;

    /**
     * @param changed called after states of commands have changed, once for many
     */
    RunSession(Workbench workbench, Background background, Runnable changed) {
        this.workbench = workbench;
        this.background = background;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<RunPhase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** While a run is at work, what it was made from is not to change under it. */
    public ObservableBooleanValue active() {
        return active;
    }

    /** The command that failed last in this run; empty if none did. */
    public ReadOnlyStringProperty lastFailed() {
        return lastFailed.getReadOnlyProperty();
    }

    /** What the run waits for until a person does it, and what that is; in a sentence. */
    public ReadOnlyObjectProperty<Optional<String>> notice() {
        return notice.getReadOnlyProperty();
    }

    /** What kept the last launch, stop or following from going well. */
    public ObservableList<Problem> problems() {
        return shownProblems;
    }

    /** Empty for a command that is no part of the run. */
    public Optional<CommandStatus> status(String commandId) {
        return states.of(commandId);
    }

    /** Of all that the run set out to run. */
    public Map<String, CommandStatus> statuses() {
        return states.copy();
    }

    /** What is at fault, in the order in which it failed; not what that blocks. */
    public List<String> failed() {
        return states.failed();
    }

    /** Takes time: how long commands took in earlier runs. */
    public Durations pastDurations(Plan plan) throws IOException {
        return workbench.history().durations(plan);
    }

    /** Takes time: how one command of a run is run again by hand; empty where that can't be. */
    public String byHand(RunDirectory run, String commandId) throws IOException {
        return workbench.history().byHand(run, commandId).orElse("");
    }

    /** Of the run that is followed, or was last; empty if this version does not have it. */
    public Optional<ExperimentRunner> runner() {
        return runner;
    }

    public RunCounts counts() {
        return states.counts();
    }

    /**
     * Looks before it leaps: what is found decides whether {@link #launch} follows.
     *
     * @param meanwhile while it looks
     */
    <T> void prepare(RunPhase meanwhile, Background.Work<T> look, Consumer<T> found) {
        if (phase.get().isActive()) {
            return;
        }
        forget();
        stopWhenLaunched = false;
        phase.set(meanwhile);
        looking =
                background.start(
                        look,
                        found,
                        e -> refused(List.of(problem("the run could not be launched", e))));
    }

    /** Whether what is being launched is to be stopped as soon as it can be. */
    boolean isStopWanted() {
        return stopWhenLaunched;
    }

    /** What was prepared is not launched. */
    void giveUp() {
        phase.set(new RunPhase.Idle());
    }

    /** Launches exactly what is shown. */
    void launch(Stage.Planned shown, ExperimentRunner with, Background.Work<Launch> launching) {
        if (stopWhenLaunched) {
            giveUp();
            return;
        }
        runner = Optional.of(with);
        phase.set(new RunPhase.Launching());
        background.start(
                launching,
                launch -> launched(launch, shown),
                e -> refused(List.of(problem("the run could not be launched", e))));
    }

    /** Returns at once; the end is told by the phase. What is being launched ends once it is. */
    public void stop() {
        if (phase.get() instanceof RunPhase.Checking) {
            looking.cancel();
            giveUp();
        }
        if (phase.get() instanceof RunPhase.Launching) {
            stopWhenLaunched = true;
        }
        if (!(phase.get() instanceof RunPhase.Running running) || running.stopping()) {
            return;
        }
        phase.set(new RunPhase.Running(running.directory(), true));
        background.start(
                _ -> workbench.history().stop(running.directory()),
                survivors -> {
                    survivors.forEach(text -> problems.add(survived(text)));
                    if (!survivors.isEmpty()) {
                        maybeStopAgain(running);
                    }
                },
                e -> {
                    problems.add(problem("the run could not be stopped", e));
                    maybeStopAgain(running);
                });
    }

    /** It goes on, and another stop may have more success. */
    private void maybeStopAgain(RunPhase.Running before) {
        if (phase.get() instanceof RunPhase.Running) {
            phase.set(new RunPhase.Running(before.directory(), false));
        }
    }

    private static Problem survived(String text) {
        return Problem.error(
                Problem.Kind.RUNNER, "still alive after the stop: " + text + "; end it by hand");
    }

    /** Takes a run that is there already; follows it if it goes on. */
    void attach(RunRecord record) {
        detach();
        runner = workbench.runner(record.manifest().runner());
        record.statuses().forEach(this::learn);
        if (record.summary().state() == RunState.RUNNING) {
            follow(record.directory());
        } else {
            phase.set(new RunPhase.Ended(record.directory(), record.summary()));
            changed.run();
        }
    }

    /** Takes a run of a plan that is shown, and is told all of it. */
    void attach(RunDirectory run, Plan plan, Optional<ExperimentRunner> with) {
        detach();
        runner = with;
        plan.toRun().forEach(command -> states.put(command.id(), CommandStatus.WAITING));
        follow(run);
    }

    /** Lets go of a run, which goes on by itself. */
    void detach() {
        close();
        follower = null;
        stopWhenLaunched = false;
        phase.set(new RunPhase.Idle());
        states.clear();
        problems.clear();
        lastFailed.set("");
        notice.set(Optional.empty());
    }

    /** Among the problems, for want of a better place. */
    void tell(String sentence) {
        problems.add(Problem.error(Problem.Kind.RUNNER, sentence));
        changed.run();
    }

    private void learn(String id, CommandStatus status) {
        states.put(id, status);
        if (status.state() == CommandState.FAILED) {
            lastFailed.set(id);
        }
    }

    /** Outcomes of a run that has ended are no longer of interest. */
    void forget() {
        if (phase.get().isActive()) {
            return;
        }
        states.clear();
        problems.clear();
        lastFailed.set("");
        notice.set(Optional.empty());
        phase.set(new RunPhase.Idle());
        changed.run();
    }

    /** The jars are as they were, so that a launch that was refused because of them can go on. */
    void forgetRefusal() {
        if (problems.removeIf(problem -> problem.kind() == Problem.Kind.LOAD)) {
            changed.run();
        }
    }

    /** Something was mended that may have kept the runner from the last launch. */
    public void forgetRefusalOfRunner() {
        if (phase.get() instanceof RunPhase.Idle && !problems.isEmpty()) {
            problems.clear();
            changed.run();
        }
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }

    private void launched(Launch launch, Stage.Planned shown) {
        switch (launch) {
            case Launch.Refused refused -> refused(refused.problems());
            case Launch.NothingToRun _ -> phase.set(new RunPhase.Idle());
            case Launch.Launched launched -> {
                shown.plan().toRun().stream()
                        .map(PlannedCommand::id)
                        .forEach(id -> states.put(id, CommandStatus.WAITING));
                follow(launched.run());
            }
        }
    }

    void refused(List<Problem> reasons) {
        problems.setAll(reasons);
        phase.set(new RunPhase.Idle());
    }

    private void follow(RunDirectory run) {
        close();
        phase.set(new RunPhase.Running(run, false));
        changed.run();
        Burst<RunEvent> burst = new Burst<>(background, events -> take(run, events));
        follower = workbench.history().follow(run, burst::add);
        if (stopWhenLaunched) {
            stop();
        }
    }

    private void take(RunDirectory run, List<RunEvent> events) {
        String current = phase.get().run().map(RunDirectory::id).orElse("");
        if (!current.equals(run.id())) {
            return;
        }
        events.forEach(event -> apply(run, event));
        changed.run();
    }

    private void apply(RunDirectory run, RunEvent event) {
        switch (event) {
            case RunEvent.CommandChanged change -> {
                learn(change.commandId(), change.status());
            }
            case RunEvent.NoticeChanged change -> notice.set(change.notice());
            case RunEvent.RunEnded ended -> {
                notice.set(Optional.empty());
                phase.set(new RunPhase.Ended(run, ended.summary()));
            }
            case RunEvent.FollowingFailed failed -> {
                notice.set(Optional.empty());
                problems.add(Problem.error(Problem.Kind.RUNNER, failed.message()));
                phase.set(new RunPhase.Idle());
            }
        }
    }

    private static Problem problem(String what, Exception e) {
        return Problem.error(
                Problem.Kind.RUNNER, "%s: %s; mend that and try again".formatted(what, e));
    }
}
