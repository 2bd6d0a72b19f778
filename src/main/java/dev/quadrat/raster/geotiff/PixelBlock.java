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
    private final SampleType type;
    private final float[][] planes;

    /**
     * Makes a block of given planes.
     *
     * @param window where the pixels lie
     * @param type what they were in the file
     * @param planes a plane for each band, row by row, as long as the window has pixels
     */
    public PixelBlock(Window window, SampleType type, float[][] planes) {
        for (float[] plane : planes) {
            if (plane.length != window.area()) {
                throw new IllegalArgumentException(
                        "a plane of %d values for %s".formatted(plane.length, window));
            }
        }
        this.window = window;
        this.type = type;
        this.planes = planes;
    }

    /**
     * A block of zeros.
     *
     * @param window where it lies
     * @param type what its samples are
     * @param bands how many planes
     * @return the block
     */
    public static PixelBlock zeros(Window window, SampleType type, int bands) {
        return new PixelBlock(window, type, new float[bands][window.area()]);
    }

    /**
     * A block of one band of whole numbers from 0 to 255, such as class ids.
     *
     * @param window where it lies
     * @param values a value a pixel, row by row
     * @return the block
     */
    public static PixelBlock ofBytes(Window window, byte[] values) {
        float[] plane = new float[values.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = values[i] & 0xff;
        }
        return new PixelBlock(window, SampleType.UINT8, new float[][] {plane});
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
     * What the samples were in the file.
     *
     * @return their type
     */
    public SampleType type() {
        return type;
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
        return new PixelBlock(window.translate(columns, rows), type, planes);
    }
}
