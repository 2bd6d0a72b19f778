package dev.quadrat.batch.request;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Plans and settings for tests, and jobs as text. */
public final class Requests {
    public static final String RUN = "20261126-101500-ab12";

    public static final JobSettings SETTINGS =
            new JobSettings(
                    new JobSettings.Target("cpu-queue", "quadrat-cpu:3"),
                    new JobSettings.Target("gpu-queue", "quadrat-gpu:2"),
                    3,
                    Duration.ofHours(2),
                    "s3://bucket/runs/",
                    Map.of("team", "maps"),
                    Map.of("LOG_LEVEL", "info"));

    private Requests() {}

    /**
     * @param text as {@link DagFixture} reads it
     * @param existing URIs apart by blanks
     */
    public static SubmissionPlan submission(String text, String existing) {
        return SubmissionPlanner.plan(plan(text, existing), SETTINGS, RUN);
    }

    static Plan plan(String text, String existing) {
        return DagFixture.plan(text, PlanRequest.everything(), existing);
    }

    /** As many commands as are asked for, none of which needs another. */
    public static SubmissionPlan independent(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        return submission(text.toString(), "/s");
    }

    /** One after another. */
    public static SubmissionPlan chain(int count) {
        return chain(count, RUN);
    }

    public static SubmissionPlan chain(int count, String runId) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("CHIP e%d: /c/%d -> /c/%d\n".formatted(i, i, i + 1));
        }
        return SubmissionPlanner.plan(plan(text.toString(), "/c/0"), SETTINGS, runId);
    }

    /** {@code 2-chip×3 <- 1-analyze} for each job. */
    static List<String> lines(SubmissionPlan plan) {
        return plan.jobs().stream()
                .map(
                        job ->
                                shortName(job.name())
                                        + (job.isArray()
                                                ? "×" + job.work().commandIds().size()
                                                : "")
                                        + (job.parents().isEmpty()
                                                ? ""
                                                : " <- "
                                                        + String.join(
                                                                " ",
                                                                job.parents().stream()
                                                                        .map(Requests::shortName)
                                                                        .toList())))
                .toList();
    }

    private static String shortName(String name) {
        return name.substring(("quadrat-" + RUN + "-").length()).replaceFirst("^0+", "");
    }
}
