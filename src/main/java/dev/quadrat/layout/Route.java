package dev.quadrat.layout;

import java.util.List;

/**
 * An orthogonal edge between boxes; routes of one bundle share their trunk.
 *
 * @param fromBox a command id or a frame's group
 * @param toBox a command id or a frame's group
 * @param points two or more; neighbours differ in one coordinate only
 */
public record Route(String fromBox, String toBox, List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }

    /** The smallest box with all points inside or on its border, at least one pixel each way. */
    public Box bounds() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }
}
