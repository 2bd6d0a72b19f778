package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.workbench.SameWork;

/** Asks the person at the window. */
record AskedConsent(Questions questions) implements LaunchConsent {
    @Override
    public boolean to(PlanDifference difference, Plan now) {
        return questions.launchesChanged(ChangedPlan.of(difference, now));
    }

    @Override
    public boolean pays(ExperimentRunner runner, Plan plan, RunnerCheck found) {
        return questions.launchesForMoney(runner.title(), plan.toRun().size(), found);
    }

    @Override
    public Beside beside(SameWork work) {
        return questions.launchesBeside(work);
    }
}
