package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class SubsetTest {
    /** Two experiments share CHIP. */
    private static final DerivedDag SHARED =
            DagFixture.dag(
                    """
                    CHIP a,b: s -> chip/c
                    TRAIN a: chip/c -> train/a
                    TRAIN b: chip/c -> train/b
                    EVAL a: train/a -> eval/a
                    EVAL b: train/b -> eval/b
                    aux COMPARE b: eval/a eval/b -> compare/all
                    """);

    private static String id(String name) {
        return DagFixture.command(SHARED.dag(), name).id();
    }

    private static Plan plan(PlanRequest request) {
        return Planner.plan(SHARED, request, Findings.of(Set.of("s")));
    }

    private static List<String> running(Subset subset) {
        return running(PlanRequest.everything().withSubset(subset));
    }

    private static List<String> running(PlanRequest request) {
        return plan(request.skippingFileCheck()).toRun().stream()
                .map(planned -> DagFixture.name(planned.command()))
                .toList();
    }

    @Test
    void upToHereIsTheCommandAndAllThatLeadsToIt() {
        assertEquals(List.of("CHIP a,b", "TRAIN a", "EVAL a"), running(Subset.to(id("EVAL a"))));
    }

    @Test
    void fromHereIsTheCommandAndAllThatFollowsIt() {
        assertEquals(List.of("TRAIN b", "EVAL b"), running(Subset.from(id("TRAIN b"))));
    }

    @Test
    void againIsTheCommandAlone_thoughItIsDone() {
        PlanRequest request =
                PlanRequest.everything()
                        .withSubset(Subset.again(id("TRAIN a")))
                        .skippingFileCheck();
        Findings done = Findings.of(Set.of("s", "chip/c", "train/a", "train/b", "eval/a"));
        Plan plan = Planner.plan(SHARED, request, done);
        assertEquals(
                List.of("TRAIN a"),
                plan.toRun().stream().map(c -> DagFixture.name(c.command())).toList());
        assertEquals(
                "runs: re-run was asked for, though its output exists",
                plan.command(id("TRAIN a")).reason().text());
        assertEquals(
                "not requested: asked for %s again only; its output exists"
                        .formatted(id("TRAIN a")),
                plan.command(id("EVAL a")).reason().text());
    }

    @Test
    void whatIsToRunAgain_mayBeNamedByTheBeginningOfItsId() {
        assertEquals(List.of("CHIP a,b"), running(Subset.again("chip-")));
    }

    @Test
    void fromOneToAnotherIsWhatLiesBetweenThem() {
        Subset between =
                new Subset(List.of(id("TRAIN a")), List.of(id("EVAL a")), List.of(), List.of());
        assertEquals(List.of("TRAIN a", "EVAL a"), running(between));
    }

    @Test
    void oneCommandCanBeAskedForAlone() {
        assertEquals(List.of("TRAIN a"), running(Subset.only(id("TRAIN a"))));
    }

    @Test
    void anExperimentTakesWhatItSharesWithOthers() {
        assertEquals(List.of("CHIP a,b", "TRAIN a", "EVAL a"), running(Subset.experiment("a")));
    }

    @Test
    void typesAndSubsetBothCount() {
        assertEquals(
                List.of("TRAIN a"),
                running(PlanRequest.of("train").withSubset(Subset.experiment("a"))));
    }

    @Test
    void anAuxiliaryCommandRunsWhenItIsNamedByItsId() {
        assertEquals(
                List.of("CHIP a,b", "TRAIN a", "TRAIN b", "EVAL a", "EVAL b", "COMPARE b"),
                running(Subset.to(id("COMPARE b"))).stream().sorted(byOrder()).toList());
        assertEquals(
                List.of("TRAIN b", "EVAL b"),
                running(Subset.from(id("TRAIN b"))),
                "but not because it follows another");
    }

    private static java.util.Comparator<String> byOrder() {
        List<String> order = DagFixture.names(SHARED.dag());
        return java.util.Comparator.comparingInt(order::indexOf);
    }

    @Test
    void theReasonTellsWhatWasAskedForInstead() {
        String trainA = id("TRAIN a");
        Subset subset = new Subset(List.of(), List.of(trainA), List.of(), List.of("a"));
        assertEquals(
                "not requested: asked for %s and what leads to it, experiment a only; its output is missing"
                        .formatted(trainA),
                plan(PlanRequest.everything().withSubset(subset))
                        .command(id("EVAL b"))
                        .reason()
                        .text());
        assertEquals(
                "not requested: asked for %s only; its output is missing".formatted(trainA),
                plan(PlanRequest.everything().withSubset(Subset.only(trainA)))
                        .command(id("EVAL b"))
                        .reason()
                        .text());
        assertEquals(
                "not requested: asked for %s and what follows it only; its output is missing"
                        .formatted(trainA),
                plan(PlanRequest.everything().withSubset(Subset.from(trainA)))
                        .command(id("EVAL b"))
                        .reason()
                        .text());
    }

    @Test
    void anIdMayBeShortenedWhileOneCommandAloneBeginsSo() {
        assertEquals(List.of("CHIP a,b"), running(Subset.only("chip-")));
    }

    @Test
    void aBeginningThatFitsSeveralCommandsListsThem() {
        Plan plan = plan(PlanRequest.everything().withSubset(Subset.only("train-")));
        List<String> ids =
                plan.dag().order().stream().filter(id -> id.startsWith("train-")).toList();
        assertTrue(
                problems(plan.problems())
                        .contains(
                                "ARGUMENT: 2 commands begin with 'train-': %s and %s; write more of the id"
                                        .formatted(ids.get(0), ids.get(1))));
        assertTrue(plan.hasErrors());
        assertEquals(List.of(), plan.toRun());
    }

    @Test
    void anUnknownIdSuggestsTheNearest() {
        String id = id("EVAL a");
        String wrong = id.replace("eval", "evla");
        Plan plan = plan(PlanRequest.everything().withSubset(Subset.to(wrong)));
        assertEquals(
                List.of("ARGUMENT: no command '%s'; did you mean %s?".formatted(wrong, id)),
                problems(plan.problems()));
    }

    @Test
    void anIdLikeNoOtherListsSome() {
        Plan plan = plan(PlanRequest.everything().withSubset(Subset.to("quux")));
        List<String> ids = plan.dag().order();
        assertEquals(
                List.of(
                        "ARGUMENT: no command 'quux'; there is %s, %s, %s and 3 more"
                                .formatted(ids.get(0), ids.get(1), ids.get(2))),
                problems(plan.problems()));
    }

    @Test
    void anUnknownExperimentSuggestsTheNearest() {
        assertEquals(
                List.of("ARGUMENT: no experiment 'aa'; did you mean a?"),
                problems(
                        plan(PlanRequest.everything().withSubset(Subset.experiment("aa")))
                                .problems()));
    }

    @Test
    void inAPlanOfNothingThereIsNoCommandToName() {
        Plan plan =
                Planner.plan(
                        DagFixture.dag(""),
                        PlanRequest.everything().withSubset(Subset.only("x")),
                        Findings.of(Set.of()));
        assertEquals(List.of("ARGUMENT: no command 'x'; there is none"), problems(plan.problems()));
    }

    @Test
    void whatLeadsToASubsetAndIsMissingIsAMissingInput() {
        assertEquals(
                List.of(
                        "MISSING_INPUT: chip/c does not exist; TRAIN of experiment a needs it, and"
                                + " CHIP of experiments a, b, which writes it, is not requested:"
                                + " request CHIP too"),
                problems(
                        plan(PlanRequest.everything().withSubset(Subset.only(id("TRAIN a"))))
                                .problems()));
    }
}
