package dev.quadrat.raster.backend.forest;

/**
 * Sums over any rectangle in four look-ups (Crow, "Summed-area tables for texture mapping", 1984),
 * of values and of their squares. Values are scaled to about ±1 first, so squares don't cancel.
 */
final class IntegralImage {
    private final int width;
    private final int height;
    private final double[] sums;
    private final double[] squares;

    IntegralImage(float[] plane, int width, int height) {
        this.width = width;
        this.height = height;
        int stride = width + 1;
        this.sums = new double[stride * (height + 1)];
        this.squares = new double[stride * (height + 1)];
        for (int y = 0; y < height; y++) {
            double sum = 0;
            double square = 0;
            for (int x = 0; x < width; x++) {
                double value = plane[y * width + x];
                sum += value;
                square += value * value;
                int at = (y + 1) * stride + x + 1;
                sums[at] = sums[at - stride] + sum;
                squares[at] = squares[at - stride] + square;
            }
        }
    }

    /**
     * The mean over the square of side 2 · radius + 1 around a pixel, as far as there are pixels.
     */
    double mean(int x, int y, int radius) {
        int left = Math.max(0, x - radius);
        int top = Math.max(0, y - radius);
        int right = Math.min(width, x + radius + 1);
        int bottom = Math.min(height, y + radius + 1);
        return sum(sums, left, top, right, bottom) / ((double) (right - left) * (bottom - top));
    }

    /** The standard deviation over the same square. */
    double deviation(int x, int y, int radius) {
        int left = Math.max(0, x - radius);
        int top = Math.max(0, y - radius);
        int right = Math.min(width, x + radius + 1);
        int bottom = Math.min(height, y + radius + 1);
        double count = (double) (right - left) * (bottom - top);
        double mean = sum(sums, left, top, right, bottom) / count;
        double variance = sum(squares, left, top, right, bottom) / count - mean * mean;
        return Math.sqrt(Math.max(0, variance));
    }

    private double sum(double[] table, int left, int top, int right, int bottom) {
        int stride = width + 1;
        return table[bottom * stride + right]
                - table[top * stride + right]
                - table[bottom * stride + left]
                + table[top * stride + left];
    }
}
