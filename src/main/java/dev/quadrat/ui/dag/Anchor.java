package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Frame;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the same place on screen before and after a change of the picture. */
record Anchor(Box before, Box now) {
    /**
     * The frame that was folded or opened; else what is selected; else what is nearest to the
     * middle of what is seen. Empty if the two have nothing in common.
     */
    static Optional<Anchor> between(
            DrawnDag before, DrawnDag now, String pinned, String selected, Box seen) {
        return Stream.of(pinned, selected)
                .map(id -> of(before, now, id))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> nearest(before, now, seen));
    }

    private static Optional<Anchor> of(DrawnDag before, DrawnDag now, String id) {
        return before.box(id).flatMap(from -> now.box(id).map(to -> new Anchor(from, to)));
    }

    private static Optional<Anchor> nearest(DrawnDag before, DrawnDag now, Box seen) {
        Stream<String> cards = before.index().cards(seen).stream().map(card -> card.commandId());
        Stream<String> frames = before.index().frames(seen).stream().map(Frame::group);
        return Stream.concat(frames, cards)
                .map(id -> of(before, now, id))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(anchor -> distance(anchor.before, seen)));
    }

    private static long distance(Box a, Box b) {
        return Math.abs((long) a.centerX() - b.centerX())
                + Math.abs((long) a.centerY() - b.centerY());
    }

    /** Its upper left corner stays. */
    Viewport keep(Viewport viewport) {
        return viewport.moved(
                (before.x() - now.x()) * viewport.scale(),
                (before.y() - now.y()) * viewport.scale());
    }
}
