package dev.quadrat.layout;

import java.util.List;

/** An orthogonal route with its corners rounded, as path data with M, L and C. */
final class RoundedPath {
    private static final double RADIUS = 6;

    private RoundedPath() {}

    static String of(List<Point> points) {
        StringBuilder path = new StringBuilder();
        path.append("M ").append(points.getFirst().x()).append(' ').append(points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            corner(path, points.get(i - 1), points.get(i), points.get(i + 1));
        }
        return path.append(" L ")
                .append(points.getLast().x())
                .append(' ')
                .append(points.getLast().y())
                .toString();
    }

    private static void corner(StringBuilder path, Point before, Point corner, Point after) {
        double radius =
                Math.min(RADIUS, Math.min(length(before, corner), length(corner, after)) / 2.0);
        append(path, " L ", towards(corner, before, radius));
        append(path, " C ", towards(corner, before, radius * 0.45));
        append(path, " ", towards(corner, after, radius * 0.45));
        append(path, " ", towards(corner, after, radius));
    }

    private static double[] towards(Point from, Point to, double distance) {
        return new double[] {
            from.x() + Integer.signum(to.x() - from.x()) * distance,
            from.y() + Integer.signum(to.y() - from.y()) * distance
        };
    }

    private static int length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static void append(StringBuilder path, String prefix, double[] point) {
        path.append(prefix)
                .append(SvgWriter.number(point[0]))
                .append(' ')
                .append(SvgWriter.number(point[1]));
    }
}
