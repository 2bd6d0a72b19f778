package dev.quadrat.ui.session;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.workbench.Checked;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.Replanned;
import dev.quadrat.workbench.SameWork;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** From the plan that is shown to a run: looks once more, asks the person, launches. */
final class Launches {
    private final Workbench workbench;
    private final PlanSession plan;
    private final RunSession run;
    private final Visit visit;

    Launches(Workbench workbench, PlanSession plan, RunSession run, Visit visit) {
        this.workbench = workbench;
        this.plan = plan;
        this.run = run;
        this.visit = visit;
    }

    void launch(LaunchConsent consent) {
        if (plan.stage().get() instanceof Stage.Planned shown && !plan.busy().get()) {
            workbench
                    .runner(plan.choices().runner().get())
                    .ifPresent(runner -> launch(shown, runner, consent));
        }
    }

    private void launch(Stage.Planned shown, ExperimentRunner runner, LaunchConsent consent) {
        Wish wish = new Wish(shown, runner, plan.choices().launch());
        run.prepare(
                runner.costsMoney() ? new RunPhase.Checking() : new RunPhase.Launching(),
                cancelled -> look(wish, cancelled),
                look -> decide(wish, consent, look));
    }

    /** What is to be launched, where, and how. */
    private record Wish(Stage.Planned shown, ExperimentRunner runner, LaunchSettings settings) {}

    /**
     * What was found right before a launch.
     *
     * @param checked if a person is to see it
     */
    private record Look(Replanned now, Optional<SameWork> work, Optional<Checked> checked) {
        boolean isAsShown() {
            return now.difference().isEmpty() && !now.plan().hasErrors();
        }
    }

    /** Takes time. */
    private Look look(Wish wish, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Stage.Planned shown = wish.shown();
        Look look =
                new Look(
                        plan.lookAgain(shown, cancelled),
                        workbench.history().atWorkOn(shown.plan()),
                        Optional.empty());
        if (!wish.runner().costsMoney() || !look.isAsShown()) {
            return look;
        }
        Checked checked =
                workbench.checkLaunch(
                        shown.derivation(), shown.plan(), wish.runner(), wish.settings());
        return new Look(look.now(), look.work(), Optional.of(checked));
    }

    private void decide(Wish wish, LaunchConsent consent, Look look) {
        if (run.isStopWanted()) {
            run.giveUp();
            return;
        }
        LaunchConsent.Beside beside =
                look.work().map(consent::beside).orElse(LaunchConsent.Beside.LAUNCH);
        Replanned now = look.now();
        if (beside != LaunchConsent.Beside.LAUNCH) {
            run.giveUp();
            if (beside == LaunchConsent.Beside.FOLLOW) {
                look.work().ifPresent(work -> visit.open(work.runId(), run::tell));
            }
        } else if (look.isAsShown()) {
            look.checked()
                    .ifPresentOrElse(
                            checked -> launchIfPaid(wish, consent, checked),
                            () -> run.launch(wish.shown(), wish.runner(), _ -> launch(wish)));
        } else {
            run.giveUp();
            plan.show(wish.shown().with(now.plan()));
            if (consent.to(now.difference(), now.plan())) {
                launch(consent);
            }
        }
    }

    private void launchIfPaid(Wish wish, LaunchConsent consent, Checked checked) {
        if (checked.found().hasErrors()) {
            run.refused(checked.found().problems());
        } else if (consent.pays(wish.runner(), wish.shown().plan(), checked.found())) {
            run.launch(wish.shown(), wish.runner(), _ -> launch(wish, checked));
        } else {
            run.giveUp();
        }
    }

    private Launch launch(Wish wish) {
        Stage.Planned shown = wish.shown();
        return workbench.launch(
                shown.derivation(), shown.plan(), shown.request(), wish.runner(), wish.settings());
    }

    private Launch launch(Wish wish, Checked checked) {
        Stage.Planned shown = wish.shown();
        return workbench.launch(
                shown.derivation(),
                shown.plan(),
                shown.request(),
                wish.runner(),
                wish.settings(),
                checked);
    }
}
