package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

class LayoutCacheTest {
    private static final CardMetrics METRICS = CardMetrics.standard();
    private static final LayoutChoice OPEN = LayoutChoice.folding(Set.of());
    private final LayoutCache cache = new LayoutCache();

    @Test
    void theSameStructureIsLaidOutOnce_whateverItsStates() {
        DagLayout first = layout(Plans.TWO_EXPERIMENTS, OPEN);
        assertSame(first, layout(Plans.TWO_EXPERIMENTS.replace("stale", "done"), OPEN));
    }

    @Test
    void foldingMakesAnotherLayout_andUnfoldingFindsTheFirst() {
        DagLayout open = layout(Plans.TWO_EXPERIMENTS, OPEN);
        LayoutChoice folded = LayoutChoice.folding(Set.of("CHIP/land-32/4"));
        assertNotEquals(open, layout(Plans.TWO_EXPERIMENTS, folded));
        assertSame(open, layout(Plans.TWO_EXPERIMENTS, OPEN));
    }

    @Test
    void edgesCommandsOwnersAndWhatIsHiddenMakeAnotherLayout() {
        String text = "CHIP×4 a\nTRAIN a <- chip-a\n";
        DagLayout first = layout(text, OPEN);
        for (String other :
                List.of(
                        "CHIP×4 a\nTRAIN a\n",
                        "CHIP×4 a\n",
                        "CHIP×4 a,b\nTRAIN a <- chip-a\n",
                        "CHIP×3 a\nTRAIN a <- chip-a\n")) {
            assertNotSame(first, layout(other, OPEN), other);
        }
        assertNotSame(first, layout(text, new LayoutChoice(Set.of(), Set.of("train-a"))));
        assertSame(first, layout(text, OPEN));
    }

    @Test
    void whatWasLongNotAskedForIsForgotten() {
        DagLayout first = layout(Plans.experiments(1), OPEN);
        for (int i = 2; i < 12; i++) {
            layout(Plans.experiments(i), OPEN);
        }
        assertNotSame(first, layout(Plans.experiments(1), OPEN));
    }

    @Test
    void aLayoutThatWasCancelledIsNotKept() {
        CommandDag dag = DagText.dag(Plans.MIXED);
        assertThrows(CancellationException.class, () -> cache.of(dag, OPEN, METRICS, () -> true));
        assertNotEquals(DagLayout.EMPTY, cache.of(dag, OPEN, METRICS, () -> false));
    }

    private DagLayout layout(String text, LayoutChoice choice) {
        return cache.of(DagText.dag(text), choice, METRICS, () -> false);
    }
}
