package dev.quadrat.ui.session;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.Workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.MapChangeListener;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the window works on. Closing it ends the following, not the run. */
public final class Session implements AutoCloseable {
    private final Workbench workbench;
    private final PlanSession plan;
    private final RunSession run;
    private final OpenJars jars;
    private final Visit visit;
    private final Launches launches;
    private final BooleanBinding locked;
    private final Selection selection = new Selection();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    /** Every jar is trusted. */
    public Session(Workbench workbench, Background background) {
        this(workbench, background, JarTrust.IN_ALL);
    }

    public Session(Workbench workbench, Background background, JarTrust trust) {
        this.workbench = workbench;
        plan = new PlanSession(workbench, background, trust);
        run = new RunSession(workbench, background, this::revise);
        jars = new OpenJars(plan, run, background);
        plan.choices()
                .wrongArguments()
                .addListener((MapChangeListener<String, String>) _ -> revise());
        visit = new Visit(plan, run, workbench, background);
        launches = new Launches(workbench, plan, run, visit);
        locked =
                Bindings.createBooleanBinding(
                        () ->
                                run.phase().get().isActive()
                                        || plan.stage().get() instanceof Stage.OfRun,
                        run.phase(),
                        plan.stage());
        plan.changes().subscribe(_ -> run.forget());
        plan.choices().values().subscribe((_, _) -> run.forgetRefusalOfRunner());
        plan.stage().subscribe(this::arrived);
        run.phase().subscribe(this::planAfterRun);
    }

    public PlanSession plan() {
        return plan;
    }

    public RunSession run() {
        return run;
    }

    /** How the open jars stand on disk. */
    public OpenJars jars() {
        return jars;
    }

    /** Looking at another run than the one that the plan leads to. */
    public Visit visit() {
        return visit;
    }

    /** While a run is at work, or another is looked at, what is asked for stands still. */
    public ObservableBooleanValue locked() {
        return locked;
    }

    public Selection selection() {
        return selection;
    }

    /** Counts changes of what is shown of commands: states and plans. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public List<ExperimentRunner> runners() {
        return workbench.runners();
    }

    /** By the run if it is part of one, otherwise by the plan. */
    public NodeState state(String commandId) {
        Plan now = plan.plan();
        return run.status(commandId)
                .map(status -> NodeState.valueOf(status.state().name()))
                .orElseGet(
                        () ->
                                now.dag().has(commandId)
                                        ? NodeState.of(now.command(commandId))
                                        : NodeState.NOT_REQUESTED);
    }

    /** Why it stands as it does, in a sentence. */
    public String reason(String commandId) {
        Plan now = plan.plan();
        String planned = now.dag().has(commandId) ? now.command(commandId).reason().text() : "";
        String message = run.status(commandId).map(CommandStatus::message).orElse(null);
        return message == null ? planned : message;
    }

    public Optional<Command> selected() {
        String id = selection.command().get();
        return plan.plan().dag().has(id)
                ? Optional.of(plan.plan().dag().command(id))
                : Optional.empty();
    }

    /** Of the plan, of the runner, and of the last launch. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(run.problems());
        plan.choices().wrongArguments().values().stream()
                .sorted()
                .map(wrong -> Problem.error(Problem.Kind.ARGUMENT, wrong))
                .forEach(all::add);
        switch (plan.stage().get()) {
            case Stage.Shown shown -> all.addAll(shown.problems());
            case Stage.Broken broken -> all.add(broken.problem());
            case Stage.Welcome _, Stage.Deriving _ -> {}
        }
        return all.stream().distinct().toList();
    }

    /**
     * Launches what is shown, if the chosen runner is at hand. When outputs have changed since it
     * was shown, the plan as it is now is shown first, and the person decides.
     */
    public void launch(LaunchConsent consent) {
        launches.launch(consent);
    }

    @Override
    public void close() {
        jars.close();
        plan.cancel();
        run.close();
    }

    private void arrived(Stage stage) {
        if (stage instanceof Stage.Shown shown) {
            selection.keepWithin(shown.plan().dag(), shown.experiments());
        } else {
            selection.clear();
        }
        revise();
    }

    private void planAfterRun(RunPhase phase) {
        if (phase instanceof RunPhase.Ended) {
            plan.planAgain();
        }
    }

    private void revise() {
        revision.set(revision.get() + 1);
    }
}
