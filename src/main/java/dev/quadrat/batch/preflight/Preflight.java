package dev.quadrat.batch.preflight;

import dev.quadrat.batch.request.JobLimits;
import dev.quadrat.batch.request.JobSettings;
import dev.quadrat.batch.request.SubmissionPlanner;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.batch.settings.BatchSettings;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a plan or its settings, as far as it can be known without asking AWS. */
public final class Preflight {
    /** As long as any run's id, which isn't known yet. */
    private static final String SOME_RUN = "20260101-000000-abcd";

    private static final String SOME_NAME = "to-be-named";

    private Preflight() {}

    /**
     * @param values of the runner's fields
     */
    public static List<Problem> problems(Plan plan, Map<String, String> values) {
        BatchSettings settings = BatchSettings.of(values);
        List<Problem> problems = new ArrayList<>(settings.problems());
        if (!settings.hasRunLocation()) {
            problems.add(
                    Problem.error(
                            Problem.Kind.RUNNER,
                            "%s is blank, and no experiment has a root URI that it could follow from; name a folder like s3://bucket/runs"
                                    .formatted(BatchField.RUN_LOCATION.title())));
        }
        problems.addAll(LocalPlaces.problems(plan));
        for (Problem problem :
                JobLimits.problems(
                        SubmissionPlanner.plan(plan, named(settings.jobs()), SOME_RUN))) {
            problems.add(Problem.error(problem.kind(), problem.message().replace(SOME_RUN, "…")));
        }
        return problems;
    }

    /** With names where there are none yet, which was told. */
    private static JobSettings named(JobSettings jobs) {
        return jobs.withTargets(named(jobs.cpu()), named(jobs.gpu()));
    }

    private static JobSettings.Target named(JobSettings.Target target) {
        return new JobSettings.Target(
                target.queue().isEmpty() ? SOME_NAME : target.queue(),
                target.definition().isEmpty() ? SOME_NAME : target.definition());
    }
}
