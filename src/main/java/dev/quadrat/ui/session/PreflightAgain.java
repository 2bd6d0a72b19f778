package dev.quadrat.ui.session;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.Workbench;

import javafx.beans.property.ObjectProperty;

import java.time.Duration;
import java.util.List;

/** Asks the runner what it says of a plan; again when nothing but its settings has changed. */
final class PreflightAgain {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(400);

    private final Workbench workbench;
    private final PlanSession plan;
    private final Background background;
    private final ObjectProperty<Stage> stage;
    private Ticket typing = Ticket.NONE;
    private Ticket work = Ticket.NONE;

    PreflightAgain(
            Workbench workbench,
            PlanSession plan,
            Background background,
            ObjectProperty<Stage> stage) {
        this.workbench = workbench;
        this.plan = plan;
        this.background = background;
        this.stage = stage;
    }

    /** When the person has stopped typing. */
    void soon() {
        typing.cancel();
        work.cancel();
        typing = background.after(TYPING_PAUSE, this::ask);
    }

    private void ask() {
        if (plan.busy().get()) {
            // What is being made may have been asked about with the settings of before.
            soon();
        } else if (plan.stage().get() instanceof Stage.Planned shown) {
            workbench
                    .runner(plan.choices().runner().get())
                    .ifPresent(runner -> ask(shown, runner, plan.choices().launch()));
        }
    }

    private void ask(Stage.Planned shown, ExperimentRunner runner, LaunchSettings settings) {
        work =
                background.start(
                        _ -> asked(shown, runner, settings), now -> show(shown, now), _ -> {});
    }

    /** A runner that fails keeps a plan from being launched, not from being looked at. */
    Stage.Planned asked(Stage.Planned planned, ExperimentRunner runner, LaunchSettings settings) {
        try {
            return planned.refused(
                    workbench.preflight(planned.derivation(), planned.plan(), runner, settings));
        } catch (RuntimeException e) {
            return planned.refused(
                    List.of(
                            Problem.error(
                                    Problem.Kind.RUNNER,
                                    "%s can't be asked about this plan: %s; please report this"
                                            .formatted(runner.title(), e))));
        }
    }

    private void show(Stage.Planned before, Stage.Planned now) {
        boolean isShown =
                stage.get() instanceof Stage.Planned shown && shown.plan() == before.plan();
        if (isShown && !now.runnerProblems().equals(before.runnerProblems())) {
            stage.set(now);
        }
    }
}
