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
        Shift shift = new Shift(0, margin - top);
        return new DagLayout(
                cards.stream().map(shift::move).toList(),
                frames.stream().map(shift::move).toList(),
                routes.stream().map(shift::move).toList(),
                width,
                bottom - top + 2 * margin);
    }
}
