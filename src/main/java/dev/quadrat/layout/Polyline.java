package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.List;

/** Collects corners and leaves out those where nothing turns. */
final class Polyline {
    private final List<Point> points = new ArrayList<>();

    void to(int x, int y) {
        Point next = new Point(x, y);
        int last = points.size() - 1;
        if (last >= 0 && points.get(last).equals(next)) {
            return;
        }
        if (last >= 1 && goesOn(points.get(last - 1), points.get(last), next)) {
            points.set(last, next);
        } else {
            points.add(next);
        }
    }

    private static boolean goesOn(Point a, Point b, Point c) {
        boolean across = a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (c.x() - b.x()) > 0;
        boolean along = a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (c.y() - b.y()) > 0;
        return across || along;
    }

    List<Point> points() {
        return List.copyOf(points);
    }
}
