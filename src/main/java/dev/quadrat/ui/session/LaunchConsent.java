package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;

/** Asks a person whether to launch a plan that is no longer what was shown. */
@FunctionalInterface
public interface LaunchConsent {
    /**
     * @param difference empty if only the problems are others
     * @param now what would be launched; it may have errors, or nothing to run
     */
    boolean to(PlanDifference difference, Plan now);

    static boolean isLaunchable(Plan plan) {
        return !plan.hasErrors() && !plan.toRun().isEmpty();
    }
}
