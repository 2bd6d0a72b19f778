package dev.quadrat.raster.analyze;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.Config;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.util.List;

/**
 * Something that ANALYZE measures; it reports its outputs for {@code CommandType.ANALYZE}.
 *
 * <p>An implementation is a record of JSON-able values, like every config.
 */
public interface Analyzer extends Config {
    /**
     * Measures and writes its outputs.
     *
     * @param scenes the training and validation scenes
     * @param context inputs and outputs
     * @throws IOException if a scene can't be read or a result can't be written
     */
    void analyze(List<Scene> scenes, CommandContext context) throws IOException;
}
