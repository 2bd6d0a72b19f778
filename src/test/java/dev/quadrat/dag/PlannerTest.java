package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.plan;
import static dev.quadrat.dag.DagFixture.problems;
import static dev.quadrat.dag.DagFixture.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class PlannerTest {
    private static final PlanRequest ALL = PlanRequest.everything();

    @Test
    void aCommandWhoseOutputsAllExistIsDone() {
        assertEquals(
                List.of(
                        "CHIP a: DONE, done: its output exists: c; no record tells how it was made",
                        "TRAIN a: DONE, done: all 3 outputs exist, first m1; no record tells how"
                                + " they were made"),
                reasons(plan("CHIP a: s -> c\nTRAIN a: c -> m1 m2 m3", ALL, "s c m1 m2 m3")));
    }

    @Test
    void aCommandWithoutAnyOfItsOutputsRuns() {
        assertEquals(
                List.of(
                        "CHIP a: TO_RUN, runs: its output is missing: c",
                        "TRAIN a: TO_RUN, runs: all 3 outputs are missing, first m1"),
                reasons(plan("CHIP a: s -> c\nTRAIN a: c -> m1 m2 m3", ALL, "s")));
    }

    @Test
    void aCommandWithSomeOfItsOutputsIsPartialAndRuns() {
        Plan plan = plan("CHIP a: s -> c1 c2 c3\nTRAIN a: s -> m1 m2 m3", ALL, "s c1 c3 m1");

        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: 1 of 3 outputs is missing: c2",
                        "TRAIN a: PARTIAL, runs: 2 of 3 outputs are missing, first m2"),
                reasons(plan));
        assertEquals(2, plan.toRun().size());
        assertEquals(2, plan.count(PlanState.PARTIAL));
    }

    @Test
    void aRerunRunsWhatIsDoneAndSaysSo() {
        assertEquals(
                List.of(
                        "CHIP a: TO_RUN, runs: re-run was asked for, though its output exists",
                        "TRAIN a: TO_RUN, runs: re-run was asked for, though all 2 outputs exist",
                        "EVAL a: TO_RUN, runs: its output is missing: e"),
                reasons(
                        plan(
                                "CHIP a: s -> c\nTRAIN a: c -> m1 m2\nEVAL a: m1 -> e",
                                ALL.withRerun(Rerun.EVERYTHING),
                                "s c m1 m2")));
    }

    @Test
    void whatIsNotRequestedDoesNotRunAndTellsWhetherItsOutputsExist() {
        Plan plan =
                plan(
                        """
                        ANALYZE a: s -> n1 n2
                        CHIP a: s -> c
                        TRAIN a: x -> m
                        PREDICT a: x -> p1 p2
                        EVAL a: x -> e1 e2
                        BUNDLE a: x -> b1 b2 b3
                        """,
                        PlanRequest.of("train"),
                        "x n1 n2 c p1");

        assertEquals(
                List.of(
                        "ANALYZE a: NOT_REQUESTED, not requested: asked for TRAIN only; all 2"
                                + " outputs exist",
                        "CHIP a: NOT_REQUESTED, not requested: asked for TRAIN only; its output"
                                + " exists",
                        "TRAIN a: TO_RUN, runs: its output is missing: m",
                        "PREDICT a: NOT_REQUESTED, not requested: asked for TRAIN only; 1 of 2"
                                + " outputs is missing",
                        "EVAL a: NOT_REQUESTED, not requested: asked for TRAIN only; all 2 outputs"
                                + " are missing",
                        "BUNDLE a: NOT_REQUESTED, not requested: asked for TRAIN only; all 3"
                                + " outputs are missing"),
                reasons(plan));
        assertEquals(1, plan.toRun().size());
        assertFalse(plan.hasErrors());
    }

    @Test
    void anAuxiliaryTypeRunsOnlyWhenItIsNamed() {
        String text = "aux COMPARE a: s -> out";

        assertEquals(
                List.of(
                        "COMPARE a: NOT_REQUESTED, not requested: an auxiliary command runs only"
                                + " when it is named; its output is missing"),
                reasons(plan(text, ALL, "s")));
        assertEquals(
                List.of("COMPARE a: TO_RUN, runs: its output is missing: out"),
                reasons(plan(text, PlanRequest.of("compare"), "s")));
    }

    @Test
    void aCustomTypeRunsByDefault() {
        assertEquals(1, plan("POLYGONIZE a: s -> out", ALL, "s").toRun().size());
    }

    @Test
    void anUnknownTypeIsAnErrorThatSuggestsTheNearest() {
        assertEquals(
                List.of(
                        "ARGUMENT: no command type 'TRIAN'; did you mean TRAIN? The types are"
                                + " ANALYZE, CHIP, TRAIN, PREDICT, EVAL, BUNDLE, POLYGONIZE"),
                problems(plan("POLYGONIZE a: s -> o", PlanRequest.of("trian"), "s").problems()));
    }

    @Test
    void anUnknownTypeLikeNoOtherListsTheTypes() {
        assertEquals(
                List.of(
                        "ARGUMENT: no command type 'QUUX'; the types are ANALYZE, CHIP, TRAIN,"
                                + " PREDICT, EVAL, BUNDLE"),
                problems(plan("CHIP a: s -> o", PlanRequest.of("quux"), "s").problems()));
    }

    @Test
    void aStandardTypeThatThisPlanHasNotIsNoError() {
        assertEquals(List.of(), plan("CHIP a: s -> o", PlanRequest.of("BUNDLE"), "").problems());
    }

    @Test
    void aPlanWithAWarningAloneHasNoErrors() {
        Plan plan = plan("CHIP a: s -> c {size=1}\nCHIP b: s -> c {size=2}", PlanRequest.of(), "s");

        assertEquals(1, plan.problems().size());
        assertFalse(plan.hasErrors());
        assertTrue(
                plan.withProblems(List.of(Problem.error(Problem.Kind.RUNNER, "no make")))
                        .hasErrors());
    }

    @Test
    void allThatIsReadOrWrittenIsLookedAt() {
        assertEquals(
                List.of("s", "chips/1", "chips", "m"),
                List.copyOf(
                        DagFixture.dag("CHIP a: s -> chips\nTRAIN a: chips/1 chips -> m")
                                .urisToCheck()));
    }
}
