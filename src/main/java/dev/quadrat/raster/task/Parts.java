package dev.quadrat.raster.task;

import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.raster.analyze.Analyzer;
import dev.quadrat.raster.analyze.StatsAnalyzer;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.eval.Evaluator;
import dev.quadrat.raster.scene.Dataset;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** An experiment's parts, as this library's types. */
record Parts(
        Backend backend,
        Dataset dataset,
        List<Analyzer> analyzers,
        List<Evaluator> evaluators,
        String statsUri) {
    static Parts of(ExperimentConfig experiment) {
        String id = experiment.id();
        List<Analyzer> analyzers = parts(experiment.analyzers(), Analyzer.class, "analyzer", id);
        return new Parts(
                part(experiment.backend(), Backend.class, "backend", id),
                part(experiment.dataset(), Dataset.class, "dataset", id),
                analyzers,
                parts(experiment.evaluators(), Evaluator.class, "evaluator", id),
                statsUri(analyzers, experiment));
    }

    private static <T> T part(@Nullable Config config, Class<T> type, String what, String id) {
        if (config == null) {
            throw new IllegalArgumentException(
                    "experiment '%s' has no %s: add .%s(…)".formatted(id, what, what));
        }
        if (!type.isInstance(config)) {
            throw new IllegalArgumentException(
                    "the %s of experiment '%s' is a %s, which is no %s"
                            .formatted(what, id, config.getClass().getName(), type.getName()));
        }
        return type.cast(config);
    }

    private static <T> List<T> parts(List<Config> configs, Class<T> type, String what, String id) {
        List<T> parts = new ArrayList<>();
        configs.forEach(config -> parts.add(part(config, type, what, id)));
        return parts;
    }

    private static String statsUri(List<Analyzer> analyzers, ExperimentConfig experiment) {
        return analyzers.stream()
                .filter(StatsAnalyzer.class::isInstance)
                .map(StatsAnalyzer.class::cast)
                .findFirst()
                .map(analyzer -> analyzer.statsUri(experiment))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "experiment '%s' has no band statistics: add .analyzer(new StatsAnalyzer())"
                                        .formatted(experiment.id())));
    }
}
