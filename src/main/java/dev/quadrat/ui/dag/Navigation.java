package dev.quadrat.ui.dag;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.LayoutIndex;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from command to command: along edges, or to what stands above and below. */
final class Navigation {
    private final DrawnDag drawn;
    private final CommandDag dag;
    private final DagLayout layout;
    private final LayoutIndex index;

    Navigation(DrawnDag drawn) {
        this.drawn = drawn;
        this.dag = drawn.dag();
        this.layout = drawn.layout();
        this.index = drawn.index();
    }

    Optional<String> first() {
        return dag.order().stream().filter(id -> drawn.box(id).isPresent()).findFirst();
    }

    Optional<String> from(String id, Direction direction) {
        return switch (direction) {
            case UPSTREAM -> nearest(id, dag.upstream(id));
            case DOWNSTREAM -> nearest(id, dag.downstream(id));
            case ABOVE -> vertical(id, false);
            case BELOW -> vertical(id, true);
        };
    }

    /** Of the neighbours along edges, the nearest that is drawn, be it in a folded frame. */
    private Optional<String> nearest(String id, List<String> neighbours) {
        return drawn.box(id)
                .flatMap(
                        from ->
                                neighbours.stream()
                                        .filter(n -> drawn.box(n).isPresent())
                                        .min(byDistance(from)));
    }

    private Optional<String> vertical(String id, boolean down) {
        return drawn.box(id).flatMap(from -> vertical(from, down));
    }

    private Optional<String> vertical(Box from, boolean down) {
        int top = down ? from.bottom() : 0;
        int bottom = down ? layout.height() : from.y();
        Box column = new Box(from.x(), top, from.width(), bottom - top);
        Stream<String> cards =
                index.cards(column).stream()
                        .filter(card -> card.box().intersects(column))
                        .map(Card::commandId);
        Stream<String> folded =
                index.frames(column).stream()
                        .filter(frame -> frame.folded() && frame.box().intersects(column))
                        .map(frame -> frame.parts().getFirst());
        return Stream.concat(cards, folded).min(byDistance(from));
    }

    private Comparator<String> byDistance(Box from) {
        return Comparator.comparingLong(
                        (String id) ->
                                drawn.box(id)
                                        .map(box -> distance(from, box))
                                        .orElse(Long.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private static long distance(Box a, Box b) {
        return Math.abs((long) a.centerX() - b.centerX())
                + 2 * Math.abs((long) a.centerY() - b.centerY());
    }
}
