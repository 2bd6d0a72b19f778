package dev.quadrat.raster.task;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.TaskConfig;
import dev.quadrat.raster.analyze.AnalyzeCommand;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.bundle.BundleCommand;
import dev.quadrat.raster.chip.ChipCommand;
import dev.quadrat.raster.chip.ChipOptions;
import dev.quadrat.raster.eval.EvalCommand;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.predict.PredictCommand;
import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.train.TrainCommand;

import java.util.Optional;

/**
 * Gives each pixel a class.
 *
 * <pre>{@code
 * SemanticSegmentation.of(ClassMap.of("water", "land"))
 *         .withChips(ChipOptions.random(64, 100, 1));
 * }</pre>
 *
 * <p>The experiment needs a {@link Dataset}, a {@link Backend}, a {@code StatsAnalyzer}, and for
 * EVAL a {@code SegmentationEvaluator}. An immutable value.
 *
 * @param classes the classes
 * @param chips how training chips are cut
 */
public record SemanticSegmentation(ClassMap classes, ChipOptions chips) implements TaskConfig {
    /**
     * A task with chips of 64 pixels side by side.
     *
     * @param classes the classes
     * @return the task
     */
    public static SemanticSegmentation of(ClassMap classes) {
        return new SemanticSegmentation(classes, ChipOptions.sliding(64, 64));
    }

    /**
     * The same with other chips.
     *
     * @param options how to cut them
     * @return the task
     */
    public SemanticSegmentation withChips(ChipOptions options) {
        return new SemanticSegmentation(classes, options);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the experiment lacks a part that this task needs, has one
     *     of another library, or its backend looks farther than the chips' margin
     */
    @Override
    public Optional<CommandConfig> command(CommandType type, ExperimentConfig experiment) {
        Parts parts = Parts.of(experiment);
        Dataset dataset = parts.dataset();
        return switch (type.name()) {
            case "ANALYZE" ->
                    Optional.of(new AnalyzeCommand(dataset.labelled(), parts.analyzers()));
            case "CHIP" -> Optional.of(chip(parts, experiment));
            case "TRAIN" -> Optional.of(train(parts, experiment));
            case "PREDICT" ->
                    Optional.of(
                            new PredictCommand(
                                    parts.backend(),
                                    dataset.predicted(),
                                    modelUri(experiment),
                                    experiment.commandUri(type)));
            case "EVAL" ->
                    Optional.of(
                            new EvalCommand(
                                    parts.evaluators(),
                                    classes,
                                    dataset.validation(),
                                    experiment.commandUri(CommandType.PREDICT)));
            case "BUNDLE" ->
                    Optional.of(
                            new BundleCommand(
                                    parts.backend(),
                                    classes,
                                    modelUri(experiment),
                                    parts.statsUri(),
                                    experiment.commandUri(type) + "/predict_package.zip"));
            default -> Optional.empty();
        };
    }

    private ChipCommand chip(Parts parts, ExperimentConfig experiment) {
        Dataset dataset = parts.dataset();
        return new ChipCommand(
                classes,
                chips,
                dataset.training(),
                dataset.validation(),
                experiment.commandUri(CommandType.CHIP));
    }

    private TrainCommand train(Parts parts, ExperimentConfig experiment) {
        Backend backend = parts.backend();
        if (backend.margin() > chips.margin()) {
            throw new IllegalArgumentException(
                    "the backend of experiment '%s' looks %d pixels around and its chips have a margin of %d: use .withChips(….withMargin(%d))"
                            .formatted(
                                    experiment.id(),
                                    backend.margin(),
                                    chips.margin(),
                                    backend.margin()));
        }
        ChipCommand cut = chip(parts, experiment);
        return new TrainCommand(
                backend,
                classes,
                parts.statsUri(),
                cut.trainingChips(),
                cut.validationChips(),
                modelUri(experiment));
    }

    private static String modelUri(ExperimentConfig experiment) {
        return experiment.commandUri(CommandType.TRAIN) + "/model";
    }
}
