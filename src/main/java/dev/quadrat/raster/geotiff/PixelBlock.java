package dev.quadrat.raster.geotiff;

/**
 * The pixels of one window: a plane of numbers for each band.
 *
 * <pre>{@code
 * float red = block.plane(0)[row * block.window().width() + column];
 * }</pre>
 *
 * <p>The planes are not copied: whoever makes a block hands them over. Safe to read by any thread.
 */
public final class PixelBlock {
    private final Window window;
    private final float[][] planes;

    /**
     * Makes a block of given planes.
     *
     * @param window where the pixels lie
     * @param planes a plane for each band, row by row, as long as the window has pixels
     */
    public PixelBlock(Window window, float[][] planes) {
        for (float[] plane : planes) {
            if (plane.length != window.area()) {
                throw new IllegalArgumentException(
                        "a plane of %d values for %s".formatted(plane.length, window));
            }
        }
        this.window = window;
        this.planes = planes;
    }

    /**
     * Where the pixels lie.
     *
     * @return the window
     */
    public Window window() {
        return window;
    }

    /**
     * The number of bands.
     *
     * @return 1 or more
     */
    public int bands() {
        return planes.length;
    }

    /**
     * One band's values, row by row.
     *
     * @param band counted from 0
     * @return the plane itself
     */
    public float[] plane(int band) {
        return planes[band];
    }

    /**
     * The same pixels, counted from another origin.
     *
     * @param columns to the right
     * @param rows down
     * @return a block that shares the planes
     */
    public PixelBlock translate(int columns, int rows) {
        return new PixelBlock(window.translate(columns, rows), planes);
    }
}
