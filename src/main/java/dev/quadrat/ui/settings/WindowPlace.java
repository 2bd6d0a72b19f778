package dev.quadrat.ui.settings;

import dev.quadrat.workbench.home.WindowState;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;

/** Where a window may stand on the screens that there are now. */
final class WindowPlace {
    private WindowPlace() {}

    /**
     * Wholly on the screen that it is mostly on, or on the first one if it is on none.
     *
     * @param screens without what the system's bars take
     */
    static Rectangle2D within(List<Rectangle2D> screens, WindowState state) {
        Rectangle2D wanted = new Rectangle2D(state.x(), state.y(), state.width(), state.height());
        Rectangle2D screen =
                screens.stream()
                        .max(Comparator.comparingDouble(s -> shared(s, wanted)))
                        .filter(s -> shared(s, wanted) > 0)
                        .orElse(screens.getFirst());
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
