package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

/**
 * A piece of a scene to learn from: labels of a window and the image around it.
 *
 * <p>Nothing is copied: whoever makes a chip hands its arrays over. Safe to read by any thread.
 */
public final class Chip {
    private final Window window;
    private final PixelBlock image;
    private final byte[] labels;

    /**
     * Makes a chip.
     *
     * @param window where its labels lie in the scene
     * @param image the window with a margin, cut at the scene's edge
     * @param labels a class id a pixel of the window, row by row
     * @throws IllegalArgumentException if the parts don't fit together
     */
    public Chip(Window window, PixelBlock image, byte[] labels) {
        if (labels.length != window.area() || !image.window().contains(window)) {
            throw new IllegalArgumentException(
                    "%d labels and an image of %s for a chip of %s"
                            .formatted(labels.length, image.window(), window));
        }
        this.window = window;
        this.image = image;
        this.labels = labels;
    }

    /**
     * Where the labels lie.
     *
     * @return a window of the scene
     */
    public Window window() {
        return window;
    }

    /**
     * The image around the labels.
     *
     * @return a block whose window contains this chip's
     */
    public PixelBlock image() {
        return image;
    }

    /**
     * The labels.
     *
     * @return a class id a pixel of the window, row by row: the array itself
     */
    public byte[] labels() {
        return labels;
    }
}
