package dev.quadrat.raster.eval;

import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;

import org.jspecify.annotations.Nullable;

/**
 * Lets EVAL compare predictions with labels pixel by pixel: precision, recall and F1.
 *
 * <pre>{@code
 * ExperimentConfig.builder("forest-16").evaluator(new SegmentationEvaluator())…
 * }</pre>
 *
 * @param uri where the measures go; null means {@code eval.json} under EVAL's URI
 */
public record SegmentationEvaluator(@Nullable String uri) implements Config {
    /** Writes to the usual place. */
    public SegmentationEvaluator() {
        this(null);
    }

    @Override
    public SegmentationEvaluator updateForCommand(CommandType type, ExperimentConfig experiment) {
        return type.equals(CommandType.EVAL) && uri == null
                ? new SegmentationEvaluator(experiment.commandUri(type) + "/eval.json")
                : this;
    }
}
