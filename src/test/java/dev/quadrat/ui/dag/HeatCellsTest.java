package dev.quadrat.ui.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;

class HeatCellsTest {
    private final HeatCells cells = new HeatCells(4, 3);

    @Test
    void aCell_showsWhatMattersMost() {
        cells.add(1, 1, 1, 1, NodeState.DONE, false);
        cells.add(1, 1, 2, 1, NodeState.FAILED, false);
        cells.add(1, 1, 1, 1, NodeState.TO_RUN, false);
        assertEquals(NodeState.FAILED, cells.at(1, 1));
        assertEquals(NodeState.FAILED, cells.at(2, 1));
        assertTrue(cells.isEmpty(3, 1));
    }

    @Test
    void whatStandsOut_outweighsWhatStepsBack() {
        cells.add(0, 0, 0, 0, NodeState.FAILED, true);
        cells.add(0, 0, 0, 0, NodeState.DONE, false);
        assertEquals(NodeState.DONE, cells.at(0, 0));
    }

    @Test
    void whatReachesBeyondTheEdge_isCutOff() {
        cells.add(-5, -5, 0, 0, NodeState.DONE, false);
        cells.add(3, 2, 90, 90, NodeState.DONE, false);
        assertFalse(cells.isEmpty(0, 0));
        assertFalse(cells.isEmpty(3, 2));
        assertTrue(cells.isEmpty(1, 0));
    }

    @Test
    void everyState_hasAWeight() {
        for (NodeState state : NodeState.values()) {
            HeatCells one = new HeatCells(1, 1);
            one.add(0, 0, 0, 0, state, false);
            assertEquals(state, one.at(0, 0));
        }
    }
}
