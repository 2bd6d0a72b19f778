package dev.quadrat.raster.backend;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.Config;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A learner and its settings.
 *
 * <p>An implementation is a record of JSON-able values, like every config.
 */
public interface Backend extends Config {
    /**
     * How far around a pixel the learner looks. Chips need at least this margin.
     *
     * @return pixels
     */
    int margin();

    /**
     * Whether TRAIN and PREDICT want a GPU.
     *
     * @return false unless overridden
     */
    default boolean usesGpu() {
        return false;
    }

    /**
     * Learns.
     *
     * @param data chips, classes and statistics
     * @param model where to write the model file
     * @param context progress and log
     * @throws IOException if the data can't be read or nothing can be learnt from them
     */
    void learn(TrainingData data, Path model, CommandContext context) throws IOException;

    /**
     * How its models are read.
     *
     * @return the format
     */
    ModelFormat format();
}
