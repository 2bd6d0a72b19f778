package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;

class StateTallyTest {
    @Test
    void statesAreTold_withTheirNumbers() {
        StateTally tally = new StateTally(Map.of(NodeState.TO_RUN, 1_200, NodeState.DONE, 3));
        assertEquals("1,200 to run, 3 done", tally.text());
        assertEquals(1_203, tally.total());
    }

    @Test
    void whatWantsALookMost_isGreatest() {
        StateTally done = new StateTally(Map.of(NodeState.DONE, 50));
        StateTally open = new StateTally(Map.of(NodeState.DONE, 20, NodeState.TO_RUN, 30));
        StateTally running = new StateTally(Map.of(NodeState.RUNNING, 1));
        StateTally failed = new StateTally(Map.of(NodeState.FAILED, 1, NodeState.DONE, 49));
        assertTrue(done.compareTo(open) < 0);
        assertTrue(open.compareTo(running) < 0);
        assertTrue(running.compareTo(failed) < 0);
    }
}
