package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class HiddenCommandsTest {
    private static final CommandDag CHAIN =
            DagText.dag(
                    """
                    ANALYZE a
                    CHIP×4 a <- analyze-a
                    TRAIN a <- chip-a
                    EVAL a <- train-a
                    """);

    @Test
    void whatLedThroughAHiddenCommand_leadsPastIt() {
        assertEquals(List.of("CHIP/a/4>eval-a", "analyze-a>CHIP/a/4"), routes(without("train-a")));
        assertEquals(
                List.of("analyze-a>eval-a"),
                routes(without("train-a", "chip-a-1", "chip-a-2", "chip-a-3", "chip-a-4")));
    }

    @Test
    void aFrameWithoutSomeOfItsParts_saysSo_andIsSmaller() {
        DagLayout layout = without("chip-a-1", "chip-a-3");
        Frame frame = layout.frames().getFirst();
        assertEquals("CHIP 2 of 4", frame.title());
        assertEquals(List.of("chip-a-2", "chip-a-4"), frame.parts());
        assertEquals(2, frame.tiles().size());
        assertSound(layout);
    }

    @Test
    void aFoldedFrame_knowsThePartsThatAreShown() {
        LayoutChoice choice = new LayoutChoice(Set.of("CHIP/a/4"), Set.of("chip-a-1"));
        Frame frame =
                DagLayouts.of(CHAIN, choice, CardMetrics.standard(), () -> false)
                        .frames()
                        .getFirst();
        assertEquals("CHIP 3 of 4", frame.title());
        assertEquals(3, frame.parts().size());
    }

    @Test
    void nothingLeft_isNothing() {
        assertEquals(DagLayout.EMPTY, without(CHAIN.order().toArray(String[]::new)));
    }

    @Test
    void whatIsLeftOfPlansWhereAnythingFeedsAnything_isSound() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            CommandDag dag = DagText.dag(RandomPlan.text(random, 5 + random.nextInt(50)));
            Set<String> hidden = new HashSet<>();
            for (String id : dag.order()) {
                if (random.nextInt(3) == 0) {
                    hidden.add(id);
                }
            }
            LayoutChoice choice = new LayoutChoice(Set.of(), hidden);
            assertSound(DagLayouts.of(dag, choice, CardMetrics.standard(), () -> false));
        }
    }

    private static DagLayout without(String... hidden) {
        LayoutChoice choice = new LayoutChoice(Set.of(), Set.of(hidden));
        return DagLayouts.of(CHAIN, choice, CardMetrics.standard(), () -> false);
    }

    private static List<String> routes(DagLayout layout) {
        return layout.routes().stream().map(r -> r.fromBox() + ">" + r.toBox()).sorted().toList();
    }
}
