package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class DotExportTest {
    @Test
    void theTextIsAsExpected() throws IOException {
        Golden.assertSame("two-experiments.dot", DotExport.of(DagText.plan(Plans.TWO_EXPERIMENTS)));
    }

    @Test
    void everyEdgeIsThereEvenThoseThatPicturesLeaveOut() {
        Plan plan = DagText.plan(Plans.TWO_EXPERIMENTS);

        String dot = DotExport.of(plan);

        assertEquals(
                plan.dag().edges().size(),
                dot.lines().filter(line -> line.contains(" -> ")).count());
        assertTrue(dot.contains("\"analyze-land-32\" -> \"predict-land-64-2\""));
    }

    @Test
    void partsStandInAClusterOfTheirFrame() {
        String dot = DotExport.of(DagText.plan("CHIP×2 a"));

        assertTrue(dot.contains("subgraph \"cluster CHIP/a/2\" {"));
        assertTrue(dot.contains("label=\"CHIP ×2  a\""));
        assertTrue(dot.contains("CHIP 2 of 2\\na\\nto run"));
    }

    @Test
    void quotesAndBackslashesAndPercentSignsStayWithinTheirText() {
        String dot = DotExport.of(DagText.plan("TRAIN a\"b\\c%d\u0007"));

        assertTrue(dot.contains("\"train-a\\\"b\\\\c%d\" ["), dot);
        assertFalse(dot.contains("\u0007"));
    }

    @Test
    void anEmptyPlanIsAnEmptyGraph() {
        String dot = DotExport.of(Plan.failed(List.of()));

        assertTrue(dot.startsWith("digraph plan {"));
        assertTrue(dot.endsWith("}\n"));
    }
}
