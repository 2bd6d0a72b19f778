package dev.quadrat.ui.dag;

import dev.quadrat.layout.Point;
import dev.quadrat.layout.Route;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;

/** Edges, as filled rectangles: strokes cost four times as much. */
final class RoutePainter {
    private static final double ARROW = 7;

    private final Pen pen;
    private final Colours colours;
    private final Emphasis emphasis;

    RoutePainter(Pen pen, Colours colours, Emphasis emphasis) {
        this.pen = pen;
        this.colours = colours;
        this.emphasis = emphasis;
    }

    /** What the person points at lies above the rest. */
    void paint(List<Route> routes) {
        pen.g.setGlobalAlpha(emphasis.isNone() ? 1 : 0.5);
        List<Route> lit = new ArrayList<>();
        for (Route route : routes) {
            if (emphasis.lights(route.fromBox()) && emphasis.lights(route.toBox())) {
                lit.add(route);
            } else {
                paint(route, colours.edge, 1);
            }
        }
        pen.g.setGlobalAlpha(1);
        lit.forEach(route -> paint(route, colours.selection, 2));
    }

    private void paint(Route route, Color colour, double least) {
        double thickness = Math.max(least, Math.rint(pen.scaled(1.4 * least)));
        pen.g.setFill(colour);
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            segment(points.get(i - 1), points.get(i), thickness);
        }
        arrow(points.get(points.size() - 2), points.getLast());
    }

    private void segment(Point from, Point to, double thickness) {
        double x1 = Math.floor(pen.viewport.screenX(Math.min(from.x(), to.x())));
        double y1 = Math.floor(pen.viewport.screenY(Math.min(from.y(), to.y())));
        double x2 = Math.floor(pen.viewport.screenX(Math.max(from.x(), to.x())));
        double y2 = Math.floor(pen.viewport.screenY(Math.max(from.y(), to.y())));
        pen.g.fillRect(x1, y1, x2 - x1 + thickness, y2 - y1 + thickness);
    }

    private void arrow(Point from, Point to) {
        double size = pen.scaled(ARROW);
        if (size < 3 || from.y() != to.y()) {
            return;
        }
        double x = pen.viewport.screenX(to.x());
        double y = Math.floor(pen.viewport.screenY(to.y())) + 0.5;
        double back = to.x() > from.x() ? -size : size;
        pen.g.fillPolygon(
                new double[] {x, x + back, x + back},
                new double[] {y, y - size / 2, y + size / 2},
                3);
    }
}
