package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;

/**
 * Which part of the plane is seen: a point of the plane is at {@code point * scale + offset} on
 * screen.
 */
record Viewport(double scale, double offsetX, double offsetY) {
    static final Viewport START = new Viewport(1, 0, 0);
    static final double STEP = 1.2;
    private static final double SPACE = 24;

    /** From afar the plane's own margin is none. */
    private static final double RIM = 8;

    private static final double LEAST = 0.002;
    private static final double MOST = 3;
    private static final double MOST_WHEN_FITTED = 1.1;

    /** All of the plane, centred, never blown up. */
    static Viewport fitting(double width, double height, double viewWidth, double viewHeight) {
        if (width <= 0 || height <= 0 || viewWidth <= 0 || viewHeight <= 0) {
            return START;
        }
        double scale =
                Math.clamp(
                        Math.min((viewWidth - 2 * RIM) / width, (viewHeight - 2 * RIM) / height),
                        LEAST,
                        MOST_WHEN_FITTED);
        return new Viewport(
                scale,
                Math.floor((viewWidth - width * scale) / 2),
                Math.floor((viewHeight - height * scale) / 2));
    }

    /** A box in the middle, large enough to be read and no larger than the view. */
    static Viewport on(Box box, double viewWidth, double viewHeight) {
        double fits =
                Math.min(
                        (viewWidth - 2 * SPACE) / box.width(),
                        (viewHeight - 2 * SPACE) / box.height());
        double scale = Math.clamp(fits, LEAST, MOST_WHEN_FITTED);
        return new Viewport(
                scale,
                Math.floor(viewWidth / 2 - box.centerX() * scale),
                Math.floor(viewHeight / 2 - box.centerY() * scale));
    }

    /** How much of the plane is seen, from 0 to 1. */
    double share(double width, double height, double viewWidth, double viewHeight) {
        return share(screenX(0), screenX(width), viewWidth)
                * share(screenY(0), screenY(height), viewHeight);
    }

    private static double share(double from, double to, double view) {
        return Math.max(0, Math.min(to, view) - Math.max(from, 0)) / (to - from);
    }

    /** Zooms so that the point of the plane under (x, y) on screen stays there. */
    Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        double ratio = next / scale;
        return new Viewport(next, x - (x - offsetX) * ratio, y - (y - offsetY) * ratio);
    }

    Viewport moved(double dx, double dy) {
        return new Viewport(scale, offsetX + dx, offsetY + dy);
    }

    /** Moved as little as it takes to show the box with some space around it. */
    Viewport showing(Box box, double viewWidth, double viewHeight) {
        double left = screenX(box.x()) - SPACE;
        double right = screenX(box.right()) + SPACE;
        double top = screenY(box.y()) - SPACE;
        double bottom = screenY(box.bottom()) + SPACE;
        double dx = left < 0 ? -left : Math.min(0, viewWidth - right);
        double dy = top < 0 ? -top : Math.min(0, viewHeight - bottom);
        return moved(dx, dy);
    }

    double screenX(double x) {
        return x * scale + offsetX;
    }

    double screenY(double y) {
        return y * scale + offsetY;
    }

    double planeX(double x) {
        return (x - offsetX) / scale;
    }

    double planeY(double y) {
        return (y - offsetY) / scale;
    }

    /** The part of the plane that a view of this size shows. */
    Box seen(double viewWidth, double viewHeight) {
        int x = (int) Math.floor(planeX(0));
        int y = (int) Math.floor(planeY(0));
        return new Box(
                x,
                y,
                (int) Math.ceil(planeX(viewWidth)) - x + 1,
                (int) Math.ceil(planeY(viewHeight)) - y + 1);
    }
}
