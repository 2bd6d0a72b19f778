package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.workbench.SameWork;

/** Asks a person whether to launch a plan that is no longer what was shown. */
@FunctionalInterface
public interface LaunchConsent {
    /**
     * @param difference empty if only the problems are others
     * @param now what would be launched; it may have errors, or nothing to run
     */
    boolean to(PlanDifference difference, Plan now);

    /** What to do when a run that goes on is at the same commands. */
    enum Beside {
        /** What it makes is waited for, and taken. */
        LAUNCH,
        /** Nothing is launched; that run is shown. */
        FOLLOW,
        NOTHING
    }

    /** Asks before work is launched that goes on already. */
    default Beside beside(SameWork work) {
        return Beside.LAUNCH;
    }

    /**
     * Asks before something is launched that costs money.
     *
     * @param found without errors
     */
    default boolean pays(ExperimentRunner runner, Plan plan, RunnerCheck found) {
        return false;
    }

    static boolean isLaunchable(Plan plan) {
        return !plan.hasErrors() && !plan.toRun().isEmpty();
    }
}
