package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class BeingMadeTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T10:31:00Z");

    private static List<String> warnings(String text, Map<String, OutputState> recorded) {
        Findings findings = new Findings(Set.of("s"), recorded);
        Plan plan = Planner.plan(DagFixture.dag(text), PlanRequest.everything(), findings);
        return DagFixture.problems(plan.problems());
    }

    @Test
    void everyLiveRunIsToldOnceAlwaysInTheSameOrder() {
        StringBuilder text = new StringBuilder();
        Map<String, OutputState> recorded = new HashMap<>();
        for (int i = 9; i >= 0; i--) {
            text.append("CHIP e%d: s -> c%d d%d\n".formatted(i, i, i));
            recorded.put("c" + i, new OutputState.Held("run-" + i, SINCE));
            recorded.put("d" + i, new OutputState.Held("run-" + i, SINCE));
        }
        List<String> warnings = warnings(text + "", recorded);
        assertEquals(10, warnings.size());
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "CLAIMED: run run-%d is making CHIP of experiment e%d now; launched, this plan waits for it there: quadrat stop run-%d ends it"
                            .formatted(i, i, i),
                    warnings.get(i));
        }
    }

    @Test
    void aRunThatMakesWhatNobodyWantsHereIsNotTold() {
        assertEquals(
                List.of(),
                warnings(
                        "CHIP a: s -> c",
                        Map.of("elsewhere", new OutputState.Held("other", SINCE))));
    }
}
