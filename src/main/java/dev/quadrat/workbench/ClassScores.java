package dev.quadrat.workbench;

import org.jspecify.annotations.Nullable;

/**
 * How well a class was predicted, or all of them on average, as {@code eval.json} tells it; null
 * for what it doesn't tell.
 */
public record ClassScores(
        String name,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double countError) {
    /** The name of the last of them, which is of all classes together. */
    public static final String AVERAGE = "average";

    public @Nullable Double of(Metric metric) {
        return switch (metric) {
            case PRECISION -> precision;
            case RECALL -> recall;
            case F1 -> f1;
            case COUNT_ERROR -> countError;
        };
    }
}
