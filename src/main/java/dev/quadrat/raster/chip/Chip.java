package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

/**
 * A piece of a scene to learn from. It hands out its arrays uncopied; treat them as read-only.
 *
 * <p>Where frame and window differ, the frame is larger: it has the margin.
 */
public final class Chip {
    private final PixelBlock image;
    private final Window window;
    private final byte[] labels;

    /**
     * Makes a chip.
     *
     * @param image the frame's pixels: the window with its margin
     * @param window the labelled pixels, within the frame
     * @param labels a class id for each pixel of the window, row by row
     */
    public Chip(PixelBlock image, Window window, byte[] labels) {
        if (!image.window().contains(window) || labels.length != window.area()) {
            throw new IllegalArgumentException(
                    "%d labels for %s within %s".formatted(labels.length, window, image.window()));
        }
        this.image = image;
        this.window = window;
        this.labels = labels;
    }

    /**
     * The pixels, margin included.
     *
     * @return a block whose window is the frame
     */
    public PixelBlock image() {
        return image;
    }

    /**
     * The labelled part.
     *
     * @return pixels of the scene
     */
    public Window window() {
        return window;
    }

    /**
     * What is true, as class ids.
     *
     * @return an id for each pixel of the window, row by row; 0 where nothing is known
     */
    public byte[] labels() {
        return labels;
    }
}
