package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.plan;
import static dev.quadrat.dag.DagFixture.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class MissingInputTest {
    private static final PlanRequest ALL = PlanRequest.everything();

    @Test
    void allMissingInputsAreToldAtOnceWithCommandsAndExperiments() {
        Plan plan =
                plan(
                        """
                        CHIP a: s1 s2 s3 -> c
                        CHIP b: s1 -> d
                        TRAIN a: c -> m
                        PREDICT a: s1 s2 -> p
                        """,
                        ALL,
                        "s3");

        assertEquals(
                List.of(
                        "MISSING_INPUT: s1 does not exist; CHIP of experiment a, CHIP of"
                                + " experiment b and PREDICT of experiment a need it",
                        "MISSING_INPUT: s2 does not exist; CHIP of experiment a and PREDICT of"
                                + " experiment a need it"),
                problems(plan.problems()));
        assertEquals(List.of("a", "b"), plan.problems().getFirst().experiments());
        assertEquals(List.of("s1"), plan.problems().getFirst().uris());
    }

    @Test
    void oneCommandOfTwoExperimentsNeedsIt() {
        assertEquals(
                List.of("MISSING_INPUT: s does not exist; CHIP of experiments a, b needs it"),
                problems(plan("CHIP a,b: s -> c", ALL, "").problems()));
    }

    @Test
    void manyReadersAreCountedNotListed() {
        assertEquals(
                List.of(
                        "MISSING_INPUT: s does not exist; CHIP 1 of 6 of experiment a, CHIP 2 of 6"
                                + " of experiment a, CHIP 3 of 6 of experiment a, CHIP 4 of 6 of"
                                + " experiment a and 2 more need it"),
                problems(
                        plan(
                                        """
                                        CHIP 1/6 a: s -> c1
                                        CHIP 2/6 a: s -> c2
                                        CHIP 3/6 a: s -> c3
                                        CHIP 4/6 a: s -> c4
                                        CHIP 5/6 a: s -> c5
                                        CHIP 6/6 a: s -> c6
                                        """,
                                        ALL,
                                        "")
                                .problems()));
    }

    @Test
    void manyOwnersAreCountedInTheTextAndAllAreInTheProblem() {
        Problem problem = plan("CHIP a,b,c,d,e,f: s -> c", ALL, "").problems().getFirst();

        assertEquals(
                "s does not exist; CHIP of experiments a, b, c, d and 2 more needs it",
                problem.message());
        assertEquals(List.of("a", "b", "c", "d", "e", "f"), problem.experiments());
    }

    @Test
    void skippingTheFileCheckSkipsThisCheckAlone() {
        Plan plan =
                plan(
                        """
                        CHIP a: s -> c
                        TRAIN a: t -> c
                        """,
                        PlanRequest.of("CHPI").skippingFileCheck(),
                        "");

        assertEquals(
                List.of(Problem.Kind.CLASH, Problem.Kind.ARGUMENT),
                plan.problems().stream().map(Problem::kind).toList());
    }

    @Test
    void whatIsDoneNeedsNoInputs() {
        assertEquals(List.of(), plan("CHIP a: s -> c", ALL, "c").problems());
    }

    @Test
    void whatIsNotRequestedNeedsNoInputs() {
        assertEquals(List.of(), plan("CHIP a: s -> c", PlanRequest.of("TRAIN"), "").problems());
    }

    @Test
    void anUnrequestedUpstreamCommandWithoutOutputsIsAMissingInput() {
        Plan plan =
                plan(
                        """
                        CHIP a: s -> c
                        TRAIN b: c -> m
                        """,
                        PlanRequest.of("TRAIN"),
                        "s");

        assertEquals(
                List.of(
                        "MISSING_INPUT: c does not exist; TRAIN of experiment b needs it, and CHIP"
                                + " of experiment a, which writes it, is not requested: request"
                                + " CHIP too"),
                problems(plan.problems()));
        assertEquals(List.of("b"), plan.problems().getFirst().experiments());
        assertEquals(List.of("c"), plan.problems().getFirst().uris());
    }

    @Test
    void theUnrequestedPartsOfOneCommandAreOneProblem() {
        Plan plan =
                plan(
                        """
                        CHIP 1/2 a: s1 -> c1
                        CHIP 2/2 a: s2 -> c2
                        TRAIN a: c1 c2 -> m1
                        TRAIN b: c1 c2 x -> m2
                        """,
                        PlanRequest.of("TRAIN"),
                        "s1 s2 x");

        assertEquals(
                List.of(
                        "MISSING_INPUT: c1 and 1 more do not exist; TRAIN of experiment a and TRAIN"
                                + " of experiment b need them, and CHIP 1 of 2 of experiment a and"
                                + " CHIP 2 of 2 of experiment a, which write them, are not"
                                + " requested: request CHIP too"),
                problems(plan.problems()));
        assertEquals(List.of("c1", "c2"), plan.problems().getFirst().uris());
    }

    @Test
    void anUnrequestedCommandsMissingOutputThatNobodyWantsIsNoProblem() {
        String text =
                """
                CHIP a: s -> c log
                TRAIN a: c -> m
                """;

        assertEquals(List.of(), plan(text, PlanRequest.of("TRAIN"), "s c").problems());
        assertEquals(
                List.of("c"),
                plan(text, PlanRequest.of("TRAIN"), "s log").problems().getFirst().uris());
    }

    @Test
    void anUnrequestedFolderIsMissingForWhatIsReadBelowItAndAboveIt() {
        Plan plan =
                plan(
                        """
                        CHIP a: s -> chips
                        TRAIN a: chips/1.zip -> m
                        ANALYZE b: s -> stats/b.json
                        TRAIN b: stats -> n
                        """,
                        PlanRequest.of("TRAIN"),
                        "s");

        assertEquals(
                List.of(List.of("chips"), List.of("stats/b.json")),
                plan.problems().stream().map(Problem::uris).toList());
    }

    @Test
    void aMissingInputOfAnEmptyFolderNameIsTheRoot() {
        assertEquals(
                List.of("MISSING_INPUT: / does not exist; CHIP of experiment a needs it"),
                problems(plan("CHIP a: / -> c", ALL, "").problems()));
    }
}
