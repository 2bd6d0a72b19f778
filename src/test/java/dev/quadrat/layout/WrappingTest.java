package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;
import static dev.quadrat.layout.LayoutAssertions.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WrappingTest {
    @Test
    void hundredsOfExperiments_thatShareNothing_standInSeveralColumns() {
        DagLayout layout = experiments(300);
        assertSound(layout);
        double shape = (double) layout.width() / layout.height();
        assertTrue(shape > 1 && shape < 3, () -> layout.width() + " × " + layout.height());
        assertEquals(300, layout.frames().size());
        assertEquals(600, layout.cards().size());
    }

    @Test
    void anExperiment_staysTogether_asItStandsAlone() {
        DagLayout one = experiments(1);
        DagLayout many = experiments(300);
        for (int e = 0; e < 300; e += 7) {
            Box train = box(many, "train-e" + e);
            Box eval = box(many, "eval-e" + e);
            assertEquals(box(one, "eval-e0").x() - box(one, "train-e0").x(), eval.x() - train.x());
            assertEquals(box(one, "eval-e0").y() - box(one, "train-e0").y(), eval.y() - train.y());
        }
    }

    @Test
    void aFewExperiments_standBelowEachOther() {
        DagLayout layout = experiments(8);
        assertEquals(experiments(1).width(), layout.width());
    }

    @Test
    void whatHangsTogether_isNotBroken() {
        String shared = "ANALYZE " + names(300) + "\n";
        DagLayout layout =
                DagLayouts.of(
                        DagText.dag(
                                shared
                                        + IntStream.range(0, 300)
                                                .mapToObj("TRAIN e%d <- analyze-e0\n"::formatted)
                                                .collect(Collectors.joining())));
        assertSound(layout);
        assertEquals(1, layout.cards().stream().map(c -> c.box().x()).skip(1).distinct().count());
    }

    private static DagLayout experiments(int count) {
        return DagLayouts.of(
                DagText.dag(
                        IntStream.range(0, count)
                                .mapToObj(
                                        e ->
                                                """
                                                CHIP×4 e%1$d
                                                TRAIN e%1$d <- chip-e%1$d
                                                EVAL e%1$d <- train-e%1$d
                                                """
                                                        .formatted(e))
                                .collect(Collectors.joining())));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(e -> "e" + e).collect(Collectors.joining(","));
    }
}
