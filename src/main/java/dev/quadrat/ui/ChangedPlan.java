package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.dag.Problem;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.support.Words;

import java.util.List;
import java.util.Optional;

/**
 * What a person is told when a plan is no longer what was shown.
 *
 * @param changes the first of them, and how many more there are
 * @param launch what the button says that launches; empty if there is nothing to launch
 */
record ChangedPlan(String title, String advice, List<String> changes, Optional<String> launch) {
    private static final int MOST = 12;

    static ChangedPlan of(PlanDifference difference, Plan now) {
        int count = difference.changes().size();
        String title =
                count == 0
                        ? "The plan has problems that it had not when it was shown"
                        : "The plan has changed since it was shown: "
                                + Words.count(count, "change");
        Optional<String> launch =
                LaunchConsent.isLaunchable(now)
                        ? Optional.of("Launch " + Words.count(now.toRun().size(), "command"))
                        : Optional.empty();
        return new ChangedPlan(title, advice(now), difference.lines(MOST), launch);
    }

    private static String advice(Plan now) {
        long errors = now.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            return "It can't be launched as it is now: %s."
                    .formatted(Words.count(errors, "problem"));
        }
        return now.toRun().isEmpty()
                ? "Nothing is left to run."
                : "Nothing was launched yet. Launch it as it is now, or look at it first.";
    }
}
