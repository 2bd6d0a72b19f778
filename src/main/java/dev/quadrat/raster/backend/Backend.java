package dev.quadrat.raster.backend;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.Config;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A learner: makes a model of training chips, and a predictor of a model.
 *
 * <pre>{@code
 * public record Majority() implements Backend {
 *     public int margin() { return 0; }
 *     public void train(TrainingData data, Path model, CommandContext context) { … }
 *     public Predictor load(Path model) { … }
 * }
 * }</pre>
 *
 * <p>An implementation is a record of JSON-able values. The same chips and settings make the same
 * model, byte by byte. Each command uses it from one thread, in a process of its own.
 */
public interface Backend extends Config {
    /**
     * How far around a pixel it looks.
     *
     * @return pixels, 0 or more; chips need at least this margin
     */
    int margin();

    /**
     * Whether learning and predicting want a GPU.
     *
     * @return false unless overridden
     */
    default boolean usesGpu() {
        return false;
    }

    /**
     * Learns.
     *
     * @param data the chips
     * @param model the file to write
     * @param context log, progress, and whether to stop
     * @throws IOException if chips can't be read or there is nothing to learn from
     */
    void train(TrainingData data, Path model, CommandContext context) throws IOException;

    /**
     * Loads a model.
     *
     * @param model a file that {@link #train} wrote
     * @return what applies it
     * @throws IOException if the file can't be read or is something else
     */
    Predictor load(Path model) throws IOException;
}
