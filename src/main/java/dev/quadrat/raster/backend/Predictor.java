package dev.quadrat.raster.backend;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import java.io.IOException;

/**
 * A model that is ready to predict. Not thread-safe.
 *
 * <pre>{@code
 * PixelBlock block = image.read(window.grow(predictor.margin()).intersection(image.extent()));
 * byte[] classIds = predictor.predict(block, window);
 * }</pre>
 */
public interface Predictor {
    /**
     * How far around a pixel it looks.
     *
     * @return pixels, 0 or more
     */
    int margin();

    /**
     * Predicts a window.
     *
     * @param block the window with the margin around it, cut at the scene's edge
     * @param window what is predicted
     * @return a class id from 1 on for each pixel of the window, row by row
     * @throws IOException if the block has other bands than what was learnt from
     */
    byte[] predict(PixelBlock block, Window window) throws IOException;
}
