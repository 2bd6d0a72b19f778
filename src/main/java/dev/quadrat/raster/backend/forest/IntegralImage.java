package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.geotiff.Window;

/**
 * Sums of a band's values and their squares over all rectangles from the upper left corner, so that
 * a box of any size costs four look-ups (Crow, "Summed-area tables for texture mapping", 1984).
 */
final class IntegralImage {
    private final Window extent;
    private final float[] plane;
    private final double[] sums;
    private final double[] squares;
    private final int across;

    IntegralImage(Window extent, float[] plane) {
        this.extent = extent;
        this.plane = plane;
        this.across = extent.width() + 1;
        this.sums = new double[across * (extent.height() + 1)];
        this.squares = new double[sums.length];
        for (int y = 0; y < extent.height(); y++) {
            double rowSum = 0;
            double rowSquares = 0;
            for (int x = 0; x < extent.width(); x++) {
                double value = plane[y * extent.width() + x];
                rowSum += value;
                rowSquares += value * value;
                int above = y * across + x + 1;
                sums[above + across] = sums[above] + rowSum;
                squares[above + across] = squares[above] + rowSquares;
            }
        }
    }

    float[] values(Window window) {
        float[] result = new float[window.area()];
        for (int y = 0; y < window.height(); y++) {
            int from = (window.y() - extent.y() + y) * extent.width() + window.x() - extent.x();
            System.arraycopy(plane, from, result, y * window.width(), window.width());
        }
        return result;
    }

    float[] means(Window window, int radius) {
        return boxes(window, radius, false);
    }

    float[] deviations(Window window, int radius) {
        return boxes(window, radius, true);
    }

    private float[] boxes(Window window, int radius, boolean deviation) {
        float[] result = new float[window.area()];
        int next = 0;
        for (int y = window.y() - extent.y(); y < window.bottom() - extent.y(); y++) {
            int top = Math.max(0, y - radius) * across;
            int bottom = Math.min(extent.height(), y + radius + 1) * across;
            int rows = (bottom - top) / across;
            for (int x = window.x() - extent.x(); x < window.right() - extent.x(); x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(extent.width(), x + radius + 1);
                double area = (double) rows * (right - left);
                double mean = box(sums, top, bottom, left, right) / area;
                if (deviation) {
                    double variance = box(squares, top, bottom, left, right) / area - mean * mean;
                    result[next++] = (float) Math.sqrt(Math.max(0, variance));
                } else {
                    result[next++] = (float) mean;
                }
            }
        }
        return result;
    }

    private static double box(double[] table, int top, int bottom, int left, int right) {
        return table[bottom + right]
                - table[top + right]
                - table[bottom + left]
                + table[top + left];
    }
}
