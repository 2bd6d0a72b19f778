package dev.quadrat.batch.request;

import static dev.quadrat.batch.request.Requests.lines;
import static dev.quadrat.batch.request.Requests.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Which jobs a plan becomes, and which wait for which. */
class SubmissionPlannerTest {
    private static final String DIAMOND =
            """
            ANALYZE a: /s -> /stats
            CHIP a: /stats -> /left
            CHIP b: /stats -> /right
            TRAIN a: /left /right /stats -> /model
            """;

    @Test
    void aDiamondIsFourJobsWithoutTheEdgeThatOthersImply() {
        assertEquals(
                List.of(
                        "1-analyze",
                        "2-chip <- 1-analyze",
                        "3-chip <- 1-analyze",
                        "4-train <- 2-chip 3-chip"),
                lines(submission(DIAMOND, "/s")));
    }

    @Test
    void aJobRunsItsCommandByTheAddressOfItsConfiguration() {
        SubmissionPlan plan = submission("CHIP a: /s -> /c", "/s");
        JobRequest job = plan.jobs().getFirst();
        String id = job.work().commandIds().getFirst();

        assertEquals("quadrat-20261126-101500-ab12-00001-chip", job.name());
        assertEquals(new Work.Single(id), job.work());
        assertEquals(
                List.of(
                        "quadrat",
                        "run-command",
                        "s3://bucket/runs/20261126-101500-ab12/commands/" + id + ".json"),
                job.command());
        assertEquals(Map.of("LOG_LEVEL", "info"), job.environment());
        assertEquals(
                Map.of("team", "maps", "quadrat:run", Requests.RUN, "quadrat:command", id),
                job.tags());
        assertEquals(3, job.attempts());
    }

    @Test
    void commandsThatWantAGpuGoToItsQueueAndDefinition() {
        SubmissionPlan plan =
                submission("CHIP a: /s -> /c\nTRAIN a: /c -> /m gpu\nEVAL a: /m -> /e", "/s");

        assertEquals(
                List.of("quadrat-cpu:3", "quadrat-gpu:2", "quadrat-cpu:3"),
                plan.jobs().stream().map(job -> job.target().definition()).toList());
        assertEquals(List.of("cpu-queue", "gpu-queue"), List.copyOf(plan.queues()));
    }

    @Test
    void parentsThatAreDoneAreLeftOut() {
        assertEquals(
                List.of("1-chip", "2-train <- 1-chip"),
                lines(submission(DIAMOND, "/s /stats /right")));
    }

    @Test
    void nothingToRunIsNothingToSubmit() {
        assertEquals(List.of(), lines(submission("CHIP a: /s -> /c", "/s /c")));
    }

    @Test
    void aJobWhoseParentDoesNotStandBeforeItIsAMistake() {
        JobRequest job = submission("CHIP a: /s -> /c", "/s").jobs().getFirst();
        JobRequest child =
                new JobRequest(
                        "child",
                        job.target(),
                        job.work(),
                        List.of("elsewhere"),
                        job.command(),
                        Map.of(),
                        Map.of(),
                        1,
                        null);
        assertEquals(
                "elsewhere doesn't stand before its child",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new SubmissionPlan("run", 1, List.of(child)))
                        .getMessage());
    }

    @Test
    void theNameOfALongTypeIsCutAndItsOtherCharactersAreReplaced() {
        assertEquals("quadrat-r-00012-noise-report", JobNames.of("r", 1, 12, "NOISE_REPORT"));
        assertEquals(128, JobNames.of("r", 1, 12, "x".repeat(200)).length());
    }

    @Test
    void theSamePlanGivesTheSameJobs() {
        assertEquals(submission(DIAMOND, "/s").jobs(), submission(DIAMOND, "/s").jobs());
    }

    @Test
    void aHundredUnlikeCommandsAndTheirReaderAreJoinedByFiveRelays() {
        StringBuilder text = new StringBuilder();
        StringBuilder chips = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
            chips.append(" /c/").append(i);
        }
        SubmissionPlan plan = submission(text + "TRAIN t:" + chips + " -> /m", "/s");

        assertEquals(106, plan.jobs().size());
        assertEquals(5, plan.jobs().stream().filter(JobRequest::isRelay).count());
        assertEquals(
                "106-train <- 101-relay 102-relay 103-relay 104-relay 105-relay",
                lines(plan).getLast());
        assertTrue(plan.jobs().stream().allMatch(job -> job.parents().size() <= 20));
    }
}
