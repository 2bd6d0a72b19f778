package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What is told of two runs. */
class RunComparisonTest {
    private static Plan plan(String text) {
        return DagFixture.plan(text, PlanRequest.everything(), "");
    }

    private static RunRecord run(String id, String text) {
        return RunRecords.of(id, plan(text), Map.of(), 10);
    }

    private static List<String> differences(RunRecord left, RunRecord right) {
        return differences(RunComparison.of(left, Map.of(), right, Map.of()));
    }

    private static List<String> differences(RunComparison comparison) {
        return comparison.rows().stream()
                .filter(ComparisonRow::differs)
                .map(
                        r ->
                                "%s | %s | %s | %s"
                                        .formatted(r.part().title(), r.what(), r.left(), r.right()))
                .toList();
    }

    @Test
    void ofTheSameNothingDiffers() {
        RunRecord run = run("a", "CHIP a: -> /c\n");
        assertEquals(List.of(), differences(run, run));
    }

    @Test
    void argumentsStandSideBySideAlsoWhereOnlyOneHasThem() {
        Plan plan = plan("CHIP a: -> /c\n");
        assertEquals(
                List.of("Arguments | rate | 1 | 2", "Arguments | size |  | 9"),
                differences(
                        RunRecords.of("a", plan, Map.of("rate", "1", "root", "/r"), 1),
                        RunRecords.of(
                                "b", plan, Map.of("rate", "2", "root", "/r", "size", "9"), 1)));
    }

    @Test
    void commandsOfOneAloneAndFieldsThatChangedAreTold() {
        assertEquals(
                List.of(
                        "Plan | CHIP of experiment a · size | 300 | 512",
                        "Plan | TRAIN of experiment a | in the plan | ",
                        "Plan | EVAL of experiment b |  | in the plan",
                        "Outcome | TRAIN of experiment a | succeeded in 10 s | ",
                        "Outcome | EVAL of experiment b |  | succeeded in 10 s"),
                differences(
                                run("a", "CHIP a: -> /c {size=300}\nTRAIN a: /c -> /m\n"),
                                run("b", "CHIP a: -> /c {size=512}\nEVAL b: /c -> /e\n"))
                        .stream()
                        .filter(line -> !line.startsWith("Run "))
                        .toList());
    }

    @Test
    void underAnotherRootCommandsAreKnownByTypeAndExperiment() {
        assertEquals(
                List.of(),
                differences(
                        run("a", "CHIP a: -> /one/c\nTRAIN a: /one/c -> /one/m\n"),
                        run("b", "CHIP a: -> /two/c\nTRAIN a: /two/c -> /two/m\n")));
    }

    @Test
    void fieldsThatFollowAnArgumentAreCountedAndOthersTold() {
        Plan left = plan("CHIP a: -> /one/c {at=/one/c,size=300}\n");
        Plan right = plan("CHIP a: -> /two/c {at=/two/c,size=512}\n");
        assertEquals(
                List.of(
                        "Arguments | root | /one | /two",
                        "Plan | CHIP of experiment a · size | 300 | 512",
                        "Plan | 1 field of configurations | follow the arguments | follow the"
                                + " arguments"),
                differences(
                        RunRecords.of("a", left, Map.of("root", "/one"), 1),
                        RunRecords.of("b", right, Map.of("root", "/two"), 1)));
    }

    @Test
    void whatIsSplitOtherwiseIsToldAsAWhole() {
        assertEquals(
                List.of("Plan | CHIP of experiment a | 2 parts | 3 parts"),
                differences(
                                run("a", "CHIP 1/2 a: -> /c1 /c2\nCHIP 2/2 a: -> /c3\n"),
                                run(
                                        "b",
                                        """
                                        CHIP 1/3 a: -> /c1
                                        CHIP 2/3 a: -> /c2
                                        CHIP 3/3 a: -> /c9
                                        """))
                        .stream()
                        .filter(line -> !line.startsWith("Run "))
                        .toList());
    }

    @Test
    void outcomesAreToldWithTimeAttemptAndReason() {
        RunRecord left = run("a", "CHIP a: -> /c\n");
        assertEquals(
                List.of(
                        "Outcome | CHIP of experiment a | succeeded in 10 s | failed, attempt 2: no"
                                + " luck"),
                differences(left, RunRecords.failing(left, "chip")));
    }

    @Test
    void aLittleMoreTimeIsNoDifferenceAndMuchMoreIs() {
        Plan plan = plan("CHIP a: -> /c\n");
        RunRecord ten = RunRecords.of("a", plan, Map.of(), 10);
        List<String> little = differences(ten, RunRecords.of("b", plan, Map.of(), 11));
        assertEquals(List.of("Run | Duration | 10 s | 11 s"), little);
        assertEquals(
                List.of(
                        "Run | Duration | 10 s | 20 s",
                        "Outcome | CHIP of experiment a | succeeded in 10 s | succeeded in 20 s"),
                differences(ten, RunRecords.of("b", plan, Map.of(), 20)));
    }

    @Test
    void scoresStandSideBySideAndWhatCannotBeReadIsTold() {
        RunRecord run = run("a", "EVAL a: -> /e/eval.json\n");
        String id = run.plan().dag().order().getFirst();
        Evaluation one = scored(0.5);
        assertEquals(
                List.of("Results | a · average · F1 | 0.500 | 0.750"),
                differences(RunComparison.of(run, Map.of(id, one), run, Map.of(id, scored(0.75)))));
        assertEquals(
                List.of(
                        "Results | a · eval.json | can be read | it is no JSON, line 1",
                        "Results | a · average · Precision | 0.900 | ",
                        "Results | a · average · F1 | 0.500 | "),
                differences(
                        RunComparison.of(
                                run,
                                Map.of(id, one),
                                run,
                                Map.of(id, new Evaluation.Malformed("it is no JSON, line 1")))));
    }

    private static Evaluation scored(double f1) {
        return new Evaluation.Scored(List.of(), new ClassScores("average", 0.9, null, f1, null));
    }
}
