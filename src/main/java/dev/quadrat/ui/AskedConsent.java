package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.workbench.SameWork;

/** Asks the person at the window. */
record AskedConsent(Questions questions) implements LaunchConsent {
    @Override
    public boolean to(PlanDifference difference, Plan now) {
        return questions.launchesChanged(ChangedPlan.of(difference, now));
    }

    @Override
    public Beside beside(SameWork work) {
        return questions.launchesBeside(work);
    }
}
