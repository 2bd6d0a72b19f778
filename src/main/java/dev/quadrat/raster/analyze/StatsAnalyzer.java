package dev.quadrat.raster.analyze;

import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;

import org.jspecify.annotations.Nullable;

/**
 * Lets ANALYZE measure each band over training and validation scenes; bands are then brought to
 * mean 0 and deviation 1 before anything is learnt or predicted.
 *
 * <pre>{@code
 * ExperimentConfig.builder("forest-16").analyzer(new StatsAnalyzer())…
 * }</pre>
 *
 * @param uri where the statistics go; null means {@code stats.json} under ANALYZE's URI
 */
public record StatsAnalyzer(@Nullable String uri) implements Config {
    /** Measures to the usual place. */
    public StatsAnalyzer() {
        this(null);
    }

    @Override
    public StatsAnalyzer updateForCommand(CommandType type, ExperimentConfig experiment) {
        return type.equals(CommandType.ANALYZE) && uri == null
                ? new StatsAnalyzer(experiment.commandUri(type) + "/stats.json")
                : this;
    }
}
