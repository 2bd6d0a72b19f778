package dev.quadrat.raster.label;

import dev.quadrat.raster.geotiff.Window;

/** Labels as class ids of an image's pixels, drawn one window at a time. */
public interface LabelRaster {
    /**
     * Draws a window.
     *
     * @param window pixels of the image
     * @return a class id for each pixel, row by row; {@link ClassMap#UNLABELLED} where none is
     *     known
     */
    byte[] read(Window window);
}
