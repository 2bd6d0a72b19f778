package dev.quadrat.layout;

import java.util.List;

/** What height everything takes, and everything moved into it. */
final class Extent {
    private final int margin;
    private int top = Integer.MAX_VALUE;
    private int bottom = Integer.MIN_VALUE;

    Extent(int margin) {
        this.margin = margin;
    }

    void include(Box box) {
        top = Math.min(top, box.y());
        bottom = Math.max(bottom, box.bottom());
    }

    DagLayout normalise(List<Card> cards, List<Frame> frames, List<Route> routes, int width) {
        return new DagLayout(
                cards.stream().map(this::move).toList(),
                frames.stream().map(this::move).toList(),
                routes.stream().map(this::move).toList(),
                width,
                bottom - top + 2 * margin);
    }

    private Card move(Card card) {
        return new Card(card.commandId(), move(card.box()));
    }

    private Frame move(Frame frame) {
        return new Frame(
                frame.group(),
                frame.typeName(),
                frame.title(),
                frame.folded(),
                move(frame.box()),
                frame.parts(),
                frame.tiles().stream().map(this::move).toList());
    }

    private Route move(Route route) {
        return new Route(
                route.fromBox(),
                route.toBox(),
                route.points().stream().map(p -> new Point(p.x(), p.y() - top + margin)).toList());
    }

    private Box move(Box box) {
        return new Box(box.x(), box.y() - top + margin, box.width(), box.height());
    }
}
