package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;

class LayoutIndexTest {
    private final DagLayout layout = DagLayouts.of(DagText.dag(Plans.experiments(40)));
    private final LayoutIndex index = new LayoutIndex(layout);

    @Test
    void aPointOnACardHitsItsCommand() {
        Box card = LayoutAssertions.box(layout, "train-e7");

        assertEquals(Optional.of("train-e7"), index.hit(card.x(), card.y()));
        assertEquals(Optional.of("train-e7"), index.hit(card.right() - 0.5, card.bottom() - 0.5));
        assertEquals(Optional.empty(), index.hit(card.x() - 1, card.y()));
    }

    @Test
    void aPointInAFrameHitsThePartThereOrElseTheGroup() {
        Frame frame = layout.frames().getFirst();
        Box part = frame.tiles().get(2).box();

        assertEquals(
                Optional.of(frame.tiles().get(2).commandId()),
                index.hit(part.centerX(), part.centerY()));
        assertEquals(
                Optional.of(frame.group()), index.hit(frame.box().x() + 1, frame.box().y() + 1));
    }

    @Test
    void whatIsInViewIsWhatLookingAtEverythingFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            Box view =
                    new Box(
                            random.nextInt(layout.width()),
                            random.nextInt(layout.height()),
                            1 + random.nextInt(2_000),
                            1 + random.nextInt(1_000));
            assertEquals(
                    layout.cards().stream().filter(c -> c.box().intersects(view)).toList(),
                    index.cards(view).stream().filter(layout.cards()::contains).toList());
            assertEquals(
                    layout.frames().stream().filter(f -> f.box().intersects(view)).toList(),
                    index.frames(view));
            assertEquals(
                    layout.routes().stream().filter(r -> r.bounds().intersects(view)).toList(),
                    index.routes(view));
        }
    }

    @Test
    void everythingIsInAViewOfEverything() {
        Box all = new Box(-10_000, -10_000, 1_000_000, 1_000_000);

        assertEquals(layout.routes(), index.routes(all));
        assertEquals(layout.frames(), index.frames(all));
    }

    @Test
    void anEmptyLayoutHasNothingAnywhere() {
        LayoutIndex empty = new LayoutIndex(DagLayout.EMPTY);

        assertEquals(Optional.empty(), empty.hit(0, 0));
        assertEquals(List.of(), empty.cards(new Box(0, 0, 100, 100)));
    }
}
