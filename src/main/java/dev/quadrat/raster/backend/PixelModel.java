package dev.quadrat.raster.backend;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;

/** A learnt model that gives each pixel a class. Safe to use from any thread. */
public interface PixelModel {
    /**
     * The classes that it knows.
     *
     * @return the class map of its training
     */
    ClassMap classes();

    /**
     * How many bands an image must have.
     *
     * @return the number of bands of its training
     */
    int bands();

    /**
     * How far around a pixel it looks.
     *
     * @return pixels
     */
    int margin();

    /**
     * Predicts a window.
     *
     * @param frame the window's pixels and, as far as the image goes, {@link #margin} around them
     * @param window the pixels to predict, within the frame
     * @return a class id for each pixel, row by row
     */
    byte[] predict(PixelBlock frame, Window window);
}
