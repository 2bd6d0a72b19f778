package dev.quadrat.ui.dag;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from command to command: along edges, or to what stands above and below. */
final class Navigation {
    private final CommandDag dag;
    private final Map<String, Box> boxes = new HashMap<>();

    Navigation(CommandDag dag, DagLayout layout) {
        this.dag = dag;
        cards(layout).forEach(card -> boxes.put(card.commandId(), card.box()));
    }

    static Stream<Card> cards(DagLayout layout) {
        return Stream.concat(
                layout.cards().stream(), layout.frames().stream().map(Frame::tiles).flatMap(List::stream));
    }

    Optional<String> first() {
        return dag.order().stream().findFirst();
    }

    Optional<String> from(String id, Direction direction) {
        return switch (direction) {
            case UPSTREAM -> nearest(id, dag.upstream(id));
            case DOWNSTREAM -> nearest(id, dag.downstream(id));
            case ABOVE -> vertical(id, false);
            case BELOW -> vertical(id, true);
        };
    }

    /** Of the neighbours along edges, the one of which the way is shortest; direct feeders first. */
    private Optional<String> nearest(String id, List<String> candidates) {
        Box from = boxes.get(id);
        return from == null
                ? candidates.stream().findFirst()
                : candidates.stream()
                        .filter(boxes::containsKey)
                        .min(Comparator.comparingLong((String c) -> distance(from, box(c))));
    }

    private Optional<String> vertical(String id, boolean down) {
        Box from = boxes.get(id);
        if (from == null) {
            return Optional.empty();
        }
        return boxes.keySet().stream()
                .filter(other -> {
                    Box box = box(other);
                    boolean sameColumn = box.x() < from.right() && from.x() < box.right();
                    boolean beyond = down ? box.y() > from.y() : box.y() < from.y();
                    return sameColumn && beyond;
                })
                .min(
                        Comparator.comparingLong((String c) -> distance(from, box(c)))
                                .thenComparing(c -> c));
    }

    private Box box(String id) {
        return boxes.getOrDefault(id, new Box(0, 0, 0, 0));
    }

    private static long distance(Box a, Box b) {
        return Math.abs((long) a.centerX() - b.centerX())
                + 2 * Math.abs((long) a.centerY() - b.centerY());
    }
}
