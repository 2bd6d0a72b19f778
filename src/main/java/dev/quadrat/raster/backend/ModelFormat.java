package dev.quadrat.raster.backend;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A kind of model file. A prediction package names its format; {@link java.util.ServiceLoader}
 * finds the one of that name, so an implementation has a public constructor without arguments and
 * stands in {@code META-INF/services/dev.quadrat.raster.backend.ModelFormat}.
 */
public interface ModelFormat {
    /**
     * The format's name.
     *
     * @return for instance {@code random-forest}
     */
    String name();

    /**
     * Loads a model.
     *
     * @param file the model file
     * @return the model
     * @throws IOException if the file is damaged or of another format
     */
    PixelModel load(Path file) throws IOException;
}
