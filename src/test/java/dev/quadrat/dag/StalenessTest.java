package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.reasons;
import static dev.quadrat.dag.FindingsFixture.THEN;
import static dev.quadrat.dag.FindingsFixture.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.TimeZone;

class StalenessTest {
    private static final String CHAIN =
            """
            CHIP a: s -> c
            TRAIN a: c -> m
            EVAL a: m -> e
            """;
    private static final PlanRequest ALL = PlanRequest.everything();
    private static final PlanRequest STALE_TOO = ALL.withRerun(Rerun.STALE);

    private final TimeZone zone = TimeZone.getDefault();
    private final FindingsFixture found = new FindingsFixture().exist("s");

    @BeforeEach
    void tellTimesInOneZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zone);
    }

    private List<String> plan(String text, PlanRequest request) {
        return reasons(Planner.plan(DagFixture.dag(text), request, found.findings()));
    }

    @Test
    void aCommandWhoseOutputsWereCompletedIsDoneSince() {
        found.completed("c").completed("m1").completed("m2", THEN.plus(Duration.ofHours(1)));
        assertEquals(
                List.of(
                        "CHIP a: DONE, done: its output exists, completed 2026-11-20 10:31",
                        "TRAIN a: DONE, done: all 2 outputs exist, completed 2026-11-20 11:31"),
                plan("CHIP a: s -> c\nTRAIN a: c -> m1 m2", ALL));
    }

    @Test
    void aChangedFieldMakesADoneCommandStaleButItIsSkipped() {
        found.completed("c", field("chipSize", "300", "512")).completed("m").completed("e");
        assertEquals(
                List.of(
                        "CHIP a: STALE, stale: chipSize 300 → 512 since it completed 2026-11-20"
                                + " 10:31",
                        "TRAIN a: DONE, done: its output exists, completed 2026-11-20 10:31",
                        "EVAL a: DONE, done: its output exists, completed 2026-11-20 10:31"),
                plan(CHAIN, ALL));
    }

    @Test
    void oneSwitchRunsWhatIsStaleWithAllThatIsDownstreamOfIt() {
        found.completed("c").completed("m", field("trees", "4", "16")).completed("e");
        assertEquals(
                List.of(
                        "CHIP a: DONE, done: its output exists, completed 2026-11-20 10:31",
                        "TRAIN a: STALE, runs: trees 4 → 16 since it completed 2026-11-20 10:31",
                        "EVAL a: STALE, runs: TRAIN of experiment a, upstream of it, runs"),
                plan(CHAIN, STALE_TOO));
    }

    @Test
    void whatIsDownstreamOfACommandThatRunsIsStaleByNameOfThatCommand() {
        found.completed("m").completed("e");
        assertEquals(
                List.of(
                        "CHIP a: TO_RUN, runs: its output is missing: c",
                        "TRAIN a: STALE, stale: CHIP of experiment a, upstream of it, runs",
                        "EVAL a: STALE, stale: CHIP of experiment a, upstream of it, runs"),
                plan(CHAIN, ALL));
    }

    @Test
    void everyKindOfChangeIsToldAndOfManyTheFirstFew() {
        found.completed(
                "c",
                new Change.InputChanged("labels.geojson"),
                new Change.InputAdded("b.tif"),
                new Change.InputDropped("a.tif"),
                new Change.CodeChanged("com.example.Cut"));
        assertEquals(
                List.of(
                        "CHIP a: STALE, stale: labels.geojson changed, b.tif was added to its"
                                + " inputs, a.tif was taken from its inputs and 1 more since it"
                                + " completed 2026-11-20 10:31"),
                plan("CHIP a: s -> c", ALL));
        found.completed("c", new Change.CodeChanged("com.example.Cut"));
        assertEquals(
                List.of(
                        "CHIP a: STALE, stale: the code of com.example.Cut changed since it"
                                + " completed 2026-11-20 10:31"),
                plan("CHIP a: s -> c", ALL));
    }

    @Test
    void ofOutputsThatChangedAtDifferentTimesTheOldestCounts() {
        found.completed("c1", THEN.plus(Duration.ofDays(1)), field("size", "1", "2"))
                .completed("c2", field("size", "1", "2"))
                .completed("c3", THEN.minus(Duration.ofDays(1)));
        assertEquals(
                List.of("CHIP a: STALE, stale: size 1 → 2 since it completed 2026-11-20 10:31"),
                plan("CHIP a: s -> c1 c2 c3", ALL));
    }

    @Test
    void aRunThatBeganItAndDidNotFinishMakesItPartial() {
        found.completed("c1").recorded("c2", new OutputState.Unfinished("run-7", THEN)).exist("c2");
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run run-7 began it on 2026-11-20 10:31 and did not"
                                + " finish"),
                plan("CHIP a: s -> c1 c2", ALL));
    }

    @Test
    void whatWasBegunIsPartialAlthoughNothingOfItExists() {
        found.recorded("c", new OutputState.Unfinished("run-7", THEN));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run run-7 began it on 2026-11-20 10:31 and did not"
                                + " finish"),
                plan("CHIP a: s -> c", ALL));
    }

    @Test
    void anOutputOfAnotherSizeThanItsRecordSaysMakesItPartial() {
        found.exist("c").recorded("c", new OutputState.Resized(3042, 12));
        assertEquals(
                List.of("CHIP a: PARTIAL, runs: c has 12 bytes, not the 3,042 that were written"),
                plan("CHIP a: s -> c", ALL));
    }

    @Test
    void ofACompletedOutputThatIsGoneTheRecordCountsForNothing() {
        found.recorded("c", new OutputState.Completed(THEN, "run-7", List.of()));
        assertEquals(
                List.of("CHIP a: TO_RUN, runs: its output is missing: c"),
                plan("CHIP a: s -> c", ALL));
    }

    @Test
    void whatAnotherRunMakesNowIsAWarningThatNamesTheRun() {
        found.recorded("c", new OutputState.Held("run-7", THEN));
        Plan plan = Planner.plan(DagFixture.dag("CHIP a: s -> c"), ALL, found.findings());
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run run-7 has been making it since 2026-11-20"
                                + " 10:31; this one waits for it"),
                reasons(plan));
        assertEquals(
                List.of(
                        Problem.warning(
                                Problem.Kind.CLAIMED,
                                "run run-7 is making CHIP of experiment a now; launched, this plan"
                                        + " waits for it there: quadrat stop run-7 ends it",
                                List.of("a"),
                                List.of("c"))),
                plan.problems());
    }

    @Test
    void aRunThatMakesWhatNobodyAskedForIsNoWarning() {
        found.recorded("c", new OutputState.Held("run-7", THEN)).exist("x");
        Plan plan =
                Planner.plan(
                        DagFixture.dag("CHIP a: s -> c\nTRAIN a: x -> m"),
                        PlanRequest.of("TRAIN"),
                        found.findings());
        assertEquals(List.of(), plan.problems());
    }

    @Test
    void anUnfinishedOutputOfAnUnrequestedCommandIsAMissingInput() {
        found.exist("c").recorded("c", new OutputState.Unfinished("run-7", THEN));
        Plan plan =
                Planner.plan(
                        DagFixture.dag("CHIP a: s -> c\nTRAIN a: c -> m"),
                        PlanRequest.of("TRAIN"),
                        found.findings());
        assertEquals(
                List.of(
                        "MISSING_INPUT: c is not whole; TRAIN of experiment a needs it, and CHIP of"
                            + " experiment a, which writes it, is not requested: request CHIP too"),
                DagFixture.problems(plan.problems()));
    }

    @Test
    void whatIsStaleFeedsOthersLikeWhatIsDone() {
        found.completed("c", field("size", "1", "2"));
        Plan plan =
                Planner.plan(
                        DagFixture.dag("CHIP a: s -> c\nTRAIN a: c -> m"),
                        PlanRequest.of("TRAIN"),
                        found.findings());
        assertEquals(List.of(), plan.problems());
    }
}
