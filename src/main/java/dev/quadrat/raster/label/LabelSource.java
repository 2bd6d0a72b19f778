package dev.quadrat.raster.label;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.Config;
import dev.quadrat.raster.geotiff.Georeference;

import java.io.IOException;
import java.util.List;

/**
 * Where a scene's labels come from.
 *
 * <p>An implementation is a record of JSON-able values, like every config.
 */
public interface LabelSource extends Config {
    /**
     * The files it reads.
     *
     * @return their URIs
     */
    List<String> uris();

    /**
     * Loads the labels for one image.
     *
     * @param classes the classes that may occur
     * @param image where the image lies on the Earth
     * @param context opens the files
     * @return the labels, ready to be drawn
     * @throws IOException if a file is missing, damaged, or names a class that is not in the map
     */
    LabelRaster load(ClassMap classes, Georeference image, CommandContext context)
            throws IOException;
}
