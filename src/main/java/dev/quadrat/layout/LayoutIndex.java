package dev.quadrat.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a layout is at a point or in view, without looking at all of it. Immutable. */
public final class LayoutIndex {
    private final List<Card> all;
    private final GridIndex<Card> cards;
    private final GridIndex<Frame> frames;
    private final GridIndex<Route> routes;
    private final Map<String, Box> boxes = new HashMap<>();

    public LayoutIndex(DagLayout layout) {
        all =
                Stream.concat(
                                layout.cards().stream(),
                                layout.frames().stream().flatMap(frame -> frame.tiles().stream()))
                        .toList();
        cards = new GridIndex<>(all, Card::box);
        frames = new GridIndex<>(layout.frames(), Frame::box);
        routes = new GridIndex<>(layout.routes(), Route::bounds);
        layout.frames().forEach(frame -> boxes.put(frame.group(), frame.box()));
        all.forEach(card -> boxes.put(card.commandId(), card.box()));
    }

    /** The command at a point, else the group of the frame there. */
    public Optional<String> hit(double x, double y) {
        Box point = new Box((int) Math.floor(x), (int) Math.floor(y), 1, 1);
        Optional<String> card =
                cards.in(point).stream()
                        .filter(found -> found.box().contains(x, y))
                        .map(Card::commandId)
                        .findFirst();
        return card.isPresent()
                ? card
                : frames.in(point).stream()
                        .filter(found -> found.box().contains(x, y))
                        .map(Frame::group)
                        .findFirst();
    }

    /** All cards and tiles; their numbers are their places in it. */
    public List<Card> all() {
        return all;
    }

    /** Numbers of the cards and tiles that can be seen in the box. */
    public int[] numbers(Box visible) {
        return cards.numbersIn(visible);
    }

    /** Cards and tiles that can be seen in the box. */
    public List<Card> cards(Box visible) {
        return cards.in(visible);
    }

    /** Frames that can be seen in the box. */
    public List<Frame> frames(Box visible) {
        return frames.in(visible);
    }

    /** Routes whose bounds meet the box. */
    public List<Route> routes(Box visible) {
        return routes.in(visible);
    }

    /** Where a command or a group stands; nothing for the parts of a folded frame. */
    public Optional<Box> box(String id) {
        return Optional.ofNullable(boxes.get(id));
    }
}
