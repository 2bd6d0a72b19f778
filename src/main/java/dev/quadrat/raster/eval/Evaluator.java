package dev.quadrat.raster.eval;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.Config;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.util.List;

/**
 * A way of comparing predictions with labels; it reports its outputs for {@code CommandType.EVAL}.
 *
 * <p>An implementation is a record of JSON-able values, like every config.
 */
public interface Evaluator extends Config {
    /**
     * Compares and writes its outputs.
     *
     * @param scenes the validation scenes
     * @param classes the classes
     * @param predictUri PREDICT's folder
     * @param context inputs and outputs
     * @throws IOException if a prediction or labels can't be read
     */
    void evaluate(List<Scene> scenes, ClassMap classes, String predictUri, CommandContext context)
            throws IOException;
}
