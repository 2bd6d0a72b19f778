package dev.quadrat.raster.task;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.TaskConfig;
import dev.quadrat.raster.chip.ChipOptions;
import dev.quadrat.raster.chip.CutChips;
import dev.quadrat.raster.label.ClassMap;

import java.util.Optional;

/**
 * Finds the class of each pixel.
 *
 * <pre>{@code
 * SemanticSegmentation.of(ClassMap.of("water", "land"), ChipOptions.ofSize(64));
 * }</pre>
 *
 * <p>Its experiments need a {@link dev.quadrat.raster.scene.Dataset} and a {@link
 * dev.quadrat.raster.backend.Backend}. ANALYZE is there if the experiment has a {@link
 * dev.quadrat.raster.analyze.StatsAnalyzer}, EVAL if it has a {@link
 * dev.quadrat.raster.eval.SegmentationEvaluator}. An immutable value.
 *
 * @param classes the classes; predictions hold their ids
 * @param chips how scenes are cut into training chips
 */
public record SemanticSegmentation(ClassMap classes, ChipOptions chips) implements TaskConfig {
    /**
     * A task.
     *
     * @param classes the classes
     * @param chips how scenes are cut into training chips
     * @return the task
     */
    public static SemanticSegmentation of(ClassMap classes, ChipOptions chips) {
        return new SemanticSegmentation(classes, chips);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the experiment lacks a dataset or a backend, or has one
     *     that is not of this library
     */
    @Override
    public Optional<CommandConfig> command(CommandType type, ExperimentConfig experiment) {
        ExperimentParts parts = new ExperimentParts(experiment);
        return switch (type.name()) {
            case "ANALYZE" -> parts.analyze();
            case "CHIP" ->
                    Optional.of(
                            CutChips.of(
                                    parts.dataset(),
                                    experiment.commandUri(CommandType.CHIP),
                                    classes,
                                    chips));
            case "TRAIN" -> Optional.of(parts.train(classes));
            case "PREDICT" -> Optional.of(parts.predict());
            case "EVAL" -> parts.evaluate(classes);
            case "BUNDLE" -> Optional.of(parts.bundle(classes));
            default -> Optional.empty();
        };
    }
}
