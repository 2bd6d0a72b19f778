package dev.quadrat.raster.label;

import dev.quadrat.raster.geotiff.Window;

import java.util.Arrays;

/**
 * Fills a polygon by scan lines with the even-odd rule (Foley, van Dam, Feiner, Hughes, "Computer
 * Graphics", section 3.6): on the line through a row's pixel centres, pixels between the first and
 * the second crossing are inside, between the third and the fourth, and so on. Holes need no care.
 */
final class ScanLineFill {
    private final Window window;
    private final double[][] crossings;
    private final int[] counts;

    private ScanLineFill(Window window) {
        this.window = window;
        this.crossings = new double[window.height()][4];
        this.counts = new int[window.height()];
    }

    static void fill(LabelPolygon polygon, Window window, byte[] pixels) {
        ScanLineFill fill = new ScanLineFill(window);
        for (double[] ring : polygon.rings()) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                fill.edge(ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
            }
            int last = ring.length - 2;
            fill.edge(ring[last], ring[last + 1], ring[0], ring[1]);
        }
        fill.paint(polygon.classId(), pixels);
    }

    /** Notes where an edge crosses rows. It owns its upper end, not its lower one. */
    private void edge(double x1, double y1, double x2, double y2) {
        if (y1 == y2) {
            return;
        }
        double top = Math.min(y1, y2) - window.y();
        double bottom = Math.max(y1, y2) - window.y();
        int first = (int) Math.max(0, Math.ceil(top - 0.5));
        int end = (int) Math.min(window.height(), Math.ceil(bottom - 0.5));
        double slope = (x2 - x1) / (y2 - y1);
        for (int row = first; row < end; row++) {
            add(row, x1 + (row + 0.5 + window.y() - y1) * slope);
        }
    }

    private void add(int row, double x) {
        if (counts[row] == crossings[row].length) {
            crossings[row] = Arrays.copyOf(crossings[row], counts[row] * 2);
        }
        crossings[row][counts[row]++] = x;
    }

    private void paint(byte classId, byte[] pixels) {
        for (int row = 0; row < counts.length; row++) {
            double[] xs = crossings[row];
            Arrays.sort(xs, 0, counts[row]);
            int start = row * window.width();
            for (int i = 0; i + 1 < counts[row]; i += 2) {
                int from = column(xs[i]);
                int to = column(xs[i + 1]);
                if (from < to) {
                    Arrays.fill(pixels, start + from, start + to, classId);
                }
            }
        }
    }

    /** The first column whose centre is at or right of x, within the window. */
    private int column(double x) {
        double column = Math.ceil(x - window.x() - 0.5);
        return (int) Math.clamp(column, 0, window.width());
    }
}
