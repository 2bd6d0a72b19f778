package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;
import static dev.quadrat.layout.LayoutAssertions.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shapes that people have: nothing overlaps, no edge crosses a card, parents are centred. */
class LargeShapesTest {
    private static final CardMetrics METRICS = CardMetrics.standard();

    @Test
    void manyExperimentsOfAFewParts() {
        DagLayout layout = open(Plans.experiments(200));

        assertSound(layout);
        assertEquals(layout.height() / 2.0, box(layout, "analyze-e0").centerY(), 40);
        for (int i = 0; i < 200; i++) {
            int parts = 2 + i % 5;
            int above = box(layout, "PREDICT/e%d/%d".formatted(i, parts)).centerY();
            int below = box(layout, "bundle-e" + i).centerY();
            assertEquals((above + below) / 2.0, box(layout, "train-e" + i).centerY(), 6, "e" + i);
        }
    }

    @Test
    void fewExperimentsOfAThousandParts() {
        StringBuilder text = new StringBuilder("ANALYZE a,b,c\n");
        for (String e : new String[] {"a", "b", "c"}) {
            text.append(
                    """
                    CHIP×1000 %1$s <- analyze-a
                    TRAIN %1$s <- chip-%1$s
                    PREDICT×1000 %1$s <- train-%1$s
                    EVAL %1$s <- predict-%1$s
                    """
                            .formatted(e));
        }

        DagLayout layout = open(text.toString());

        assertSound(layout);
        assertEquals(6_000, layout.frames().stream().mapToInt(f -> f.tiles().size()).sum());
        assertEquals(box(layout, "CHIP/b/1000").centerY(), box(layout, "train-b").centerY(), 6);
        assertEquals(box(layout, "CHIP/b/1000").centerY(), box(layout, "analyze-a").centerY(), 40);
    }

    @Test
    void manyExperimentsThatShareChips() {
        int count = 60;
        String owners =
                IntStream.range(0, count).mapToObj(i -> "e" + i).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder("ANALYZE " + owners + "\n");
        text.append("CHIP×32 ").append(owners).append(" <- analyze-e0\n");
        for (int i = 0; i < count; i++) {
            text.append(
                    """
                    TRAIN e%1$d <- chip-e0
                    PREDICT×32 e%1$d <- train-e%1$d
                    EVAL e%1$d <- predict-e%1$d
                    """
                            .formatted(i));
        }

        DagLayout layout = open(text.toString());

        assertSound(layout);
        int first = box(layout, "train-e0").centerY();
        int last = first;
        for (int i = 1; i < count; i++) {
            first = Math.min(first, box(layout, "train-e" + i).centerY());
            last = Math.max(last, box(layout, "train-e" + i).centerY());
        }
        assertEquals((first + last) / 2.0, box(layout, "CHIP/e0/32").centerY(), 40);
    }

    @Test
    void theWarmUpIsALayoutOfItsOwn() {
        DagLayout layout = DagLayouts.warmUp();

        assertSound(layout);
        assertTrue(layout.routes().size() == 1);
    }

    private static DagLayout open(String text) {
        return DagLayouts.of(DagText.dag(text), Set.of(), METRICS);
    }
}
