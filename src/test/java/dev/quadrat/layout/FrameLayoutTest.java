package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FrameLayoutTest {
    private static final CommandDag DAG =
            DagText.dag("ANALYZE a\nCHIP×12 a <- analyze-a\nTRAIN a <- chip-a\n");

    @Test
    void partsStandInAFrameInTheirOrder() {
        Frame frame = DagLayouts.of(DAG).frames().getFirst();

        assertEquals("CHIP ×12", frame.title());
        assertEquals("CHIP", frame.typeName());
        List<String> ids = frame.tiles().stream().map(Card::commandId).toList();
        assertEquals("chip-a-1", ids.getFirst());
        assertEquals("chip-a-2", ids.get(1));
        // By number, not by name, which would bring 10 after 1.
        assertEquals("chip-a-12", ids.getLast());
    }

    @Test
    void partsReadFromLeftToRightAndThenDown() {
        List<Card> tiles = DagLayouts.of(DAG).frames().getFirst().tiles();

        assertTrue(tiles.get(0).box().x() < tiles.get(1).box().x());
        assertEquals(tiles.get(0).box().y(), tiles.get(3).box().y());
        assertEquals(tiles.get(0).box().x(), tiles.get(4).box().x());
        assertTrue(tiles.get(0).box().bottom() < tiles.get(4).box().y());
    }

    @Test
    void partsAreNotAmongTheCards() {
        DagLayout layout = DagLayouts.of(DAG);

        assertEquals(2, layout.cards().size());
    }

    @Test
    void oneEdgeEntersAFrameAndOneLeavesIt() {
        DagLayout layout = DagLayouts.of(DAG);

        assertEquals(
                List.of("analyze-a>CHIP/a/12", "CHIP/a/12>train-a"),
                layout.routes().stream().map(r -> r.fromBox() + ">" + r.toBox()).toList());
    }

    @Test
    void fewPartsAreCardsAndManyAreTiles() {
        int cards = tileWidth(16);
        int tiles = tileWidth(17);

        assertEquals(CardMetrics.standard().partWidth(), cards);
        assertEquals(CardMetrics.standard().tile(), tiles);
    }

    private static int tileWidth(int parts) {
        CommandDag dag = DagText.dag("CHIP×%d a".formatted(parts));
        return DagLayouts.of(dag).frames().getFirst().tiles().getFirst().box().width();
    }

    @Test
    void aFrameOfMoreThanSixtyFourPartsIsFoldedAtFirst() {
        assertFalse(DagLayouts.of(DagText.dag("CHIP×64 a")).frames().getFirst().folded());

        Frame frame = DagLayouts.of(DagText.dag("CHIP×65 a")).frames().getFirst();

        assertTrue(frame.folded());
        assertEquals("CHIP ×65", frame.title());
        assertEquals(List.of(), frame.tiles());
    }

    @Test
    void aFoldedFrameIsAsLargeAsACardAndCanBeOpened() {
        CardMetrics metrics = CardMetrics.standard();

        Frame folded = DagLayouts.of(DAG, Set.of("CHIP/a/12"), metrics).frames().getFirst();
        Frame open = DagLayouts.of(DAG, Set.of(), metrics).frames().getFirst();

        assertEquals(metrics.cardHeight(), folded.box().height());
        assertEquals(metrics.cardWidth(), folded.box().width());
        assertEquals(12, open.tiles().size());
        assertTrue(open.box().height() > folded.box().height());
    }

    @Test
    void aThousandPartsAreSoundAndWiderThanHigh() {
        CommandDag dag = DagText.dag("CHIP×1000 a\nTRAIN a <- chip-a\n");

        DagLayout layout = DagLayouts.of(dag, Set.of(), CardMetrics.standard());

        assertSound(layout);
        Box frame = layout.frames().getFirst().box();
        assertTrue(frame.width() > 1.5 * frame.height(), frame::toString);
    }
}
