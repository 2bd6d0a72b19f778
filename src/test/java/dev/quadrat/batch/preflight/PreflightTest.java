package dev.quadrat.batch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Findings;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Planner;
import dev.quadrat.dag.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PreflightTest {
    private static final String REMOTE =
            """
            CHIP a: s3://b/s -> s3://b/c
            TRAIN a: s3://b/c https://x/labels -> s3://b/m
            """;
    private static final Map<String, String> VALUES =
            Map.of(
                    "cpu_queue", "spot",
                    "cpu_definition", "quadrat:7",
                    "run_location", "s3://bucket/runs");

    @TempDir Path folder;

    private static Plan plan(String text, String existing) {
        return DagFixture.plan(text, PlanRequest.everything(), existing);
    }

    private static List<String> messages(Plan plan, Map<String, String> values) {
        return Preflight.problems(plan, values).stream().map(Problem::message).toList();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.put(field, value);
        return values;
    }

    @Test
    void whatLiesInTheCloudAltogetherIsWell() {
        assertEquals(
                List.of(), Preflight.problems(plan(REMOTE, "s3://b/s https://x/labels"), VALUES));
    }

    @Test
    void allLocalPlacesAreToldTogether() {
        Plan plan =
                plan(
                        """
                        CHIP a: /data/s.tif -> s3://b/c
                        TRAIN a: s3://b/c -> /root/m
                        EVAL a: /root/m -> /root/e
                        """,
                        "/data/s.tif");
        assertEquals(
                List.of(
                        Problem.error(
                                Problem.Kind.RUNNER,
                                "AWS Batch can't reach what lies on this machine: /data/s.tif and 2"
                                        + " other places; name inputs and root URIs that begin with"
                                        + " s3://",
                                List.of(),
                                List.of("/data/s.tif", "/root/m", "/root/e"))),
                Preflight.problems(plan, VALUES));
    }

    @Test
    void oneOrTwoLocalPlacesAreToldInTheSentence() {
        assertEquals(
                List.of(
                        "AWS Batch can't reach what lies on this machine: /data/s.tif; name inputs"
                                + " and root URIs that begin with s3://"),
                messages(plan("CHIP a: /data/s.tif -> s3://b/c", "/data/s.tif"), VALUES));
        assertEquals(
                List.of(
                        "AWS Batch can't reach what lies on this machine: /data/s.tif and another"
                                + " place; name inputs and root URIs that begin with s3://"),
                messages(plan("CHIP a: /data/s.tif -> /c", "/data/s.tif"), VALUES));
    }

    @Test
    void whatDoesNotRunMayLieAnywhere() {
        assertEquals(
                List.of(),
                Preflight.problems(plan("CHIP a: /data/s.tif -> /c", "/data/s.tif /c"), VALUES));
    }

    @Test
    void aConfigurationMayHoldNulls() {
        Map<String, Object> config = new HashMap<>();
        config.put("labels", null);
        config.put("scenes", Arrays.asList("a", null));
        CommandDefinition chip = DagFixture.definitions("CHIP a: s3://b/s -> s3://b/c").getFirst();
        CommandDefinition withNulls =
                new CommandDefinition(
                        chip.type(), null, "a", chip.inputs(), chip.outputs(), false, config);
        Plan plan =
                Planner.plan(
                        DerivedDag.of(List.of(withNulls)),
                        PlanRequest.everything(),
                        Findings.of(Set.of("s3://b/s")));
        assertEquals(List.of(), Preflight.problems(plan, VALUES));
    }

    @Test
    void aLocalFileThatAConfigurationNamesIsAWarning() throws Exception {
        Path labels = Files.writeString(folder.resolve("labels.json"), "");
        Plan plan =
                plan(
                        "CHIP a: s3://b/s -> s3://b/c {labels=%s, url=/v1, other=/nowhere}"
                                .formatted(labels),
                        "s3://b/s");
        assertEquals(
                List.of(
                        Problem.warning(
                                Problem.Kind.RUNNER,
                                "configurations name what lies on this machine, where AWS Batch can't read it: %s; name s3:// URIs if commands read it"
                                        .formatted(labels),
                                List.of(),
                                List.of(labels.toString()))),
                Preflight.problems(plan, VALUES));
    }

    @Test
    void aRunLocationThatNothingTellsIsMissed() {
        assertEquals(
                List.of(
                        "Run location (run_location) is blank, and no experiment has a root URI"
                            + " that it could follow from; name a folder like s3://bucket/runs"),
                messages(plan(REMOTE, "s3://b/s https://x/labels"), with("run_location", "")));
    }

    @Test
    void aLocalRootUrisRunLocationIsNoPlaceForJobs() {
        assertEquals(
                List.of(
                        "the run location '/home/ann/root/runs' is no place on S3; name one like"
                                + " s3://bucket/runs"),
                messages(
                        plan(REMOTE, "s3://b/s https://x/labels"),
                        with("run_location", "/home/ann/root/runs")));
    }

    @Test
    void limitsOfJobsAndMistakesInTheSettingsAreToldTogether() {
        Map<String, String> values = with("environment", "A=" + "x".repeat(9_000));
        values.put("cpu_queue", "");
        assertEquals(
                List.of(
                        "CPU queue (cpu_queue) is blank; name a job queue of AWS Batch",
                        "the job quadrat-…-00001-chip and another: its command and environment take"
                                + " more than the 8192 characters beyond which AWS Batch lets jobs"
                                + " fail; shorten the environment or the run location"),
                messages(plan(REMOTE, "s3://b/s https://x/labels"), values));
    }
}
