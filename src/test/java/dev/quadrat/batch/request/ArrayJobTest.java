package dev.quadrat.batch.request;

import static dev.quadrat.batch.request.Requests.lines;
import static dev.quadrat.batch.request.Requests.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What becomes one array job, and what doesn't. */
class ArrayJobTest {
    private static final String SPLIT =
            """
            CHIP 1/3 a: /s -> /c/1
            CHIP 2/3 a: /s -> /c/2
            CHIP 3/3 a: /s -> /c/3
            TRAIN a: /c/1 /c/2 /c/3 -> /m
            """;

    @Test
    void theFourPartsOfThreeExperimentsAreThreeArrays() {
        StringBuilder text = new StringBuilder();
        for (String e : List.of("a", "b", "c")) {
            for (int part = 1; part <= 4; part++) {
                text.append("CHIP %d/4 %s: /s -> /%2$s/%1$d\n".formatted(part, e));
            }
            text.append("TRAIN %s: /%1$s -> /m/%1$s\n".formatted(e));
        }
        SubmissionPlan plan = submission(text.toString(), "/s");

        assertEquals(List.of("1-chip×4", "2-chip×4", "3-chip×4"), lines(plan).subList(0, 3));
        assertEquals(
                List.of("1-chip", "2-chip", "3-chip"),
                lines(plan).subList(3, 6).stream()
                        .map(line -> line.replaceFirst(".-train <- ", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void partsThatAreDoneLeaveNoGapInTheListThatTheIndexPointsInto() {
        SubmissionPlan plan = submission(SPLIT, "/s /c/2");
        Work.Parts parts = assertInstanceOf(Work.Parts.class, plan.jobs().getFirst().work());
        String folder = "s3://bucket/runs/" + Requests.RUN;

        assertEquals(List.of("1-chip×2", "2-train <- 1-chip"), lines(plan));
        assertEquals(folder + "/arrays/" + plan.jobs().getFirst().name() + ".json", parts.list());
        assertEquals(
                List.of("quadrat", "run-command", parts.list()), plan.jobs().getFirst().command());
        assertEquals(
                Map.of(
                        parts.list(),
                        """
                        {
                          "schema" : 1,
                          "configs" : [ "%1$s/commands/%2$s.json", "%1$s/commands/%3$s.json" ]
                        }\
                        """
                                .formatted(
                                        folder,
                                        parts.commandIds().getFirst(),
                                        parts.commandIds().getLast())),
                SubmissionPlanner.lists(plan, Requests.SETTINGS));
        assertEquals(
                List.of("chip-1", "chip-3"),
                parts.commandIds().stream().map(id -> id.replaceAll("-[0-9a-f]{12}", "")).toList());
    }

    @Test
    void onePartThatIsLeftIsAPlainJob() {
        assertEquals(
                List.of("1-chip", "2-train <- 1-chip"), lines(submission(SPLIT, "/s /c/2 /c/3")));
    }

    @Test
    void partsWithOtherReadersStayApartSoThatAFailureBlocksNobodyElse() {
        String text = SPLIT + "EVAL b: /c/3 -> /e\n";
        assertEquals(
                List.of("1-chip×2", "2-chip", "3-train <- 1-chip 2-chip", "4-eval <- 2-chip"),
                lines(submission(text, "/s")));
    }

    @Test
    void partsWithOtherParentsStayApartSoThatNoneWaitsForAnothersParent() {
        String text = "ANALYZE a: /s -> /stats\n" + SPLIT.replace("/s -> /c/1", "/stats -> /c/1");
        assertEquals(
                List.of("1-analyze", "2-chip×2", "3-chip <- 1-analyze", "4-train <- 2-chip 3-chip"),
                lines(submission(text, "/s")));
    }

    @Test
    void partsThatLineUpOneToOneStayPlainJobs() {
        String text =
                """
                CHIP 1/2 a: /s -> /c/1
                CHIP 2/2 a: /s -> /c/2
                CHECK 1/2 a: /c/1 -> /k/1
                CHECK 2/2 a: /c/2 -> /k/2
                """;
        assertEquals(
                List.of("1-chip", "2-chip", "3-check <- 1-chip", "4-check <- 2-chip"),
                lines(submission(text, "/s")));
    }

    @Test
    void partsOfOneGroupThatNeedEachOtherAreNoArray() {
        String text = "CHIP 1/2 a: /s -> /c/1\nCHIP 2/2 a: /c/1 -> /c/2\n";
        assertEquals(List.of("1-chip", "2-chip <- 1-chip"), lines(submission(text, "/s")));
    }

    @Test
    void partsThatWantAGpuAreAnArrayOfTheirOwn() {
        String text = SPLIT.replace("/c/1\n", "/c/1 gpu\n");
        SubmissionPlan plan = submission(text, "/s");
        assertEquals(
                List.of("1-chip", "2-chip×2", "3-train <- 1-chip 2-chip"),
                lines(plan).stream().sorted().toList());
        assertEquals("gpu-queue", plan.jobs().getFirst().target().queue());
    }

    @Test
    void moreThanTenThousandPartsAreSeveralArraysOfAboutTheSameSize() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 20_001; i++) {
            text.append("CHIP %d/20001 a: /s -> /c/%1$d\n".formatted(i));
        }
        assertEquals(
                List.of(
                        "1-chip×6667",
                        "2-chip×6667",
                        "3-chip×6667",
                        "4-train <- 1-chip 2-chip 3-chip"),
                lines(submission(text + "TRAIN a: /c -> /m", "/s")));
    }
}
