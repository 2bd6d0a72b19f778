package dev.quadrat.layout;

import java.util.List;

/**
 * A laid-out DAG. Everything lies within (0, 0) and (width, height); nothing overlaps but the tiles
 * with their frame.
 *
 * @param cards commands outside frames
 */
public record DagLayout(
        List<Card> cards, List<Frame> frames, List<Route> routes, int width, int height) {
    public static final DagLayout EMPTY = new DagLayout(List.of(), List.of(), List.of(), 0, 0);

    public DagLayout {
        cards = List.copyOf(cards);
        frames = List.copyOf(frames);
        routes = List.copyOf(routes);
    }
}
