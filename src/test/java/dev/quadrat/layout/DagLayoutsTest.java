package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;
import static dev.quadrat.layout.LayoutAssertions.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;

class DagLayoutsTest {
    @Test
    void nothingIsLaidOutAsNothing() {
        DagLayout layout = DagLayouts.of(DagText.dag(""));

        assertEquals(DagLayout.EMPTY, layout);
    }

    @Test
    void oneCommandIsOneCardWithAMarginAround() {
        DagLayout layout = DagLayouts.of(DagText.dag("TRAIN a"));

        int margin = CardMetrics.standard().margin();
        Box card = layout.cards().getFirst().box();
        assertEquals(new Point(margin, margin), new Point(card.x(), card.y()));
        assertEquals(card.right() + margin, layout.width());
        assertEquals(card.bottom() + margin, layout.height());
        assertSound(layout);
    }

    @Test
    void whatIsFedStandsToTheRight() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.TWO_EXPERIMENTS));

        assertSound(layout);
        for (Route route : layout.routes()) {
            assertTrue(
                    box(layout, route.fromBox()).right() < box(layout, route.toBox()).x(),
                    route::toString);
        }
    }

    @Test
    void commandsOfOneDepthStandInOneColumn() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.MIXED));

        assertSound(layout);
        assertEquals(box(layout, "train-a").x(), box(layout, "train-d").x());
        assertEquals(box(layout, "CHIP/a/32").x(), box(layout, "CHIP/d/9").x());
        assertEquals(box(layout, "eval-a").x(), box(layout, "eval-c").x());
    }

    @Test
    void aParentStandsInTheMiddleOfItsChildren() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.TWO_EXPERIMENTS));

        int children =
                (box(layout, "CHIP/land-32/4").centerY() + box(layout, "CHIP/land-64/4").centerY())
                        / 2;
        assertEquals(children, box(layout, "analyze-land-32").centerY(), 2);
        int readers =
                (box(layout, "PREDICT/land-32/4").centerY()
                                + box(layout, "bundle-land-32").centerY())
                        / 2;
        assertEquals(readers, box(layout, "train-land-32").centerY(), 2);
    }

    @Test
    void aParentStandsInTheMiddleThoughAnExperimentOfItsOwnIsBeside() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.MIXED));

        int children =
                (box(layout, "train-a").centerY() + box(layout, "noise-report-e").centerY()) / 2;
        assertEquals(children, box(layout, "CHIP/a/32").centerY(), 12);
    }

    @Test
    void experimentsOfOneShapeLookTheSame() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.TWO_EXPERIMENTS));

        int shift = box(layout, "train-land-64").y() - box(layout, "train-land-32").y();
        for (String id : List.of("CHIP/%s/4", "PREDICT/%s/4", "eval-%s", "bundle-%s")) {
            Box one = box(layout, id.formatted("land-32"));
            Box other = box(layout, id.formatted("land-64"));
            assertEquals(one.y() + shift, other.y(), id);
            assertEquals(one.x(), other.x(), id);
        }
    }

    @Test
    void anEdgeThatALongerWayImpliesIsNotRouted() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.TWO_EXPERIMENTS));

        assertTrue(
                layout.routes().stream()
                        .filter(route -> route.fromBox().equals("analyze-land-32"))
                        .allMatch(route -> route.toBox().startsWith("CHIP/")));
    }

    @Test
    void anEdgeOverSeveralColumnsPassesBetweenTheirRows() {
        CommandDag dag =
                DagText.dag(
                        """
                        ANALYZE a,b
                        CHIP a <- analyze-a
                        TRAIN a <- chip-a
                        BUNDLE a <- train-a
                        CHIP b <- analyze-a
                        TRAIN b <- chip-b
                        NOISE x
                        REPORT a,b <- bundle-a train-b noise-x
                        """);

        DagLayout layout = DagLayouts.of(dag);

        assertSound(layout);
        assertTrue(
                layout.routes().stream()
                        .anyMatch(
                                route ->
                                        route.fromBox().equals("noise-x")
                                                && route.toBox().equals("report-a")));
    }

    @Test
    void aPlanWithACycleIsStillShown() {
        CommandDag dag =
                DagText.dag(
                        """
                        CHIP a <- train-a
                        TRAIN a <- chip-a
                        EVAL a <- train-a
                        """);

        DagLayout layout = DagLayouts.of(dag);

        assertEquals(3, layout.cards().size());
        assertEquals(3, layout.routes().size());
        assertSound(layout);
    }

    @Test
    void experimentsWithNothingInCommonStandBelowEachOther() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("CHIP e%d\nTRAIN e%d <- chip-e%d\n".formatted(i, i, i));
        }

        DagLayout layout = DagLayouts.of(DagText.dag(text.toString()));

        assertSound(layout);
        assertEquals(box(layout, "chip-e0").x(), box(layout, "chip-e19").x());
    }

    @Test
    void aChainOfAThousandCommandsIsLaidOutToo() {
        StringBuilder text = new StringBuilder("STEP s0\n");
        for (int i = 1; i < 1_000; i++) {
            text.append("STEP s%d <- step-s%d\n".formatted(i, i - 1));
        }

        DagLayout layout = DagLayouts.of(DagText.dag(text.toString()));

        assertSound(layout);
        assertEquals(1, layout.cards().stream().map(card -> card.box().y()).distinct().count());
    }

    @Test
    void aLayoutCanBeCancelled() {
        CommandDag dag = DagText.dag(Plans.MIXED);

        assertThrows(
                CancellationException.class,
                () ->
                        DagLayouts.of(
                                dag,
                                LayoutChoice.folding(java.util.Set.of()),
                                CardMetrics.standard(),
                                () -> true));
    }
}
