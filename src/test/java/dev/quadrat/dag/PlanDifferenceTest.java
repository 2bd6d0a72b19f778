package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PlanDifferenceTest {
    private static final PlanRequest ALL = PlanRequest.everything();
    private static final String TWO = "CHIP a: s -> c {size=300}\nTRAIN a: c -> m";

    private static List<String> lines(Plan before, Plan now) {
        return PlanDifference.between(before, now).lines(100);
    }

    @Test
    void theSamePlanTwiceHasNoDifference() {
        assertTrue(PlanDifference.between(plan(TWO, ALL, "s"), plan(TWO, ALL, "s")).isEmpty());
        assertEquals(List.of(), lines(plan(TWO, ALL, "s"), plan(TWO, ALL, "s")));
    }

    @Test
    void anOutputThatCameSinceIsTold() {
        assertEquals(
                List.of(
                        "CHIP of experiment a: was to run, now done: its output exists: c; no"
                                + " record tells how it was made"),
                lines(plan(TWO, ALL, "s"), plan(TWO, ALL, "s c")));
    }

    @Test
    void anOutputThatWentSinceIsToldWithAllThatFollows() {
        assertEquals(
                List.of(
                        "CHIP of experiment a: was done, now runs: its output is missing: c",
                        "TRAIN of experiment a: was done, now stale: CHIP of experiment a, upstream"
                                + " of it, runs"),
                lines(plan(TWO, ALL, "s c m"), plan(TWO, ALL, "s m")));
    }

    @Test
    void whatIsStaleAndNowRunsIsTold() {
        assertEquals(
                List.of(
                        "TRAIN of experiment a: was stale, now runs: CHIP of experiment a, upstream"
                                + " of it, runs"),
                lines(plan(TWO, ALL, "s m"), plan(TWO, ALL.withRerun(Rerun.STALE), "s m")));
        assertEquals(
                List.of(
                        "TRAIN of experiment a: was stale and to run, now stale: CHIP of experiment"
                                + " a, upstream of it, runs"),
                lines(plan(TWO, ALL.withRerun(Rerun.STALE), "s m"), plan(TWO, ALL, "s m")));
    }

    @Test
    void aHalfMadeCommandAndAnUnrequestedOneAreToldByTheirStanding() {
        String parts = "CHIP a: s -> c d";
        assertEquals(
                List.of(
                        "CHIP of experiment a: was partial and to run, now not requested: asked for"
                                + " TRAIN only; 1 of 2 outputs is missing"),
                lines(plan(parts, ALL, "s c"), plan(parts, PlanRequest.of("TRAIN"), "s c")));
        assertEquals(
                List.of(
                        "CHIP of experiment a: was not requested, now runs: 1 of 2 outputs is"
                                + " missing: d"),
                lines(plan(parts, PlanRequest.of("TRAIN"), "s c"), plan(parts, ALL, "s c")));
    }

    @Test
    void commandsThatCameOrWentAreTold() {
        String other = "CHIP b: s -> d\nCHIP a: s -> c {size=300}";
        assertEquals(
                List.of(
                        "CHIP of experiment b: was not in the plan, now runs: its output is"
                                + " missing: d",
                        "TRAIN of experiment a: was to run, now not in the plan"),
                lines(plan(TWO, ALL, "s"), plan(other, ALL, "s")));
    }

    @Test
    void fieldsThatChangedAreToldWithBothValues() {
        assertEquals(
                List.of("CHIP of experiment a: size 300 → 512"),
                lines(plan(TWO, ALL, "s"), plan(TWO.replace("300", "512"), ALL, "s")));
    }

    @Test
    void aTimeOfCompletionIsNoDifference() {
        DerivedDag dag = DagFixture.dag("CHIP a: s -> c");
        Findings found = Findings.of(Set.of("s", "c"));
        OutputState completed =
                new OutputState.Completed(
                        Instant.parse("2026-11-20T10:31:00Z"), "a run", List.of());
        Findings recorded = new Findings(Set.of("s", "c"), Map.of("c", completed));
        assertEquals(
                List.of(), lines(Planner.plan(dag, ALL, found), Planner.plan(dag, ALL, recorded)));
    }

    @Test
    void afterTheFirstFewTheOthersAreCounted() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("CHIP e%04d: s -> c/%d\n".formatted(i, i));
        }
        PlanDifference difference =
                PlanDifference.between(plan("", ALL, ""), plan(many + "", ALL, "s"));
        assertEquals(1500, difference.changes().size());
        assertEquals(3, difference.lines(2).size());
        assertEquals("and 1,498 more changes", difference.lines(2).getLast());
        assertEquals("and 1 more change", difference.lines(1499).getLast());
        assertEquals(1500, difference.lines(1500).size());
    }
}
