package dev.quadrat.raster.task;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.raster.analyze.AnalyzeScenes;
import dev.quadrat.raster.analyze.StatsAnalyzer;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.bundle.BundleModel;
import dev.quadrat.raster.chip.ChipFiles;
import dev.quadrat.raster.eval.EvaluateScenes;
import dev.quadrat.raster.eval.SegmentationEvaluator;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.predict.PredictScenes;
import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.train.TrainModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What an experiment says, as the commands of this library want it. */
final class ExperimentParts {
    private final ExperimentConfig experiment;

    ExperimentParts(ExperimentConfig experiment) {
        this.experiment = experiment;
    }

    Dataset dataset() {
        return part(
                Dataset.class,
                experiment.dataset(),
                "dataset",
                ".dataset(Dataset.builder()….build())");
    }

    Backend backend() {
        return part(
                Backend.class,
                experiment.backend(),
                "backend",
                ".backend(RandomForest.ofTrees(16))");
    }

    Optional<CommandConfig> analyze() {
        String uri = statsUri();
        return uri == null
                ? Optional.empty()
                : Optional.of(new AnalyzeScenes(dataset().labelled(), uri));
    }

    TrainModel train(ClassMap classes) {
        return new TrainModel(
                backend(),
                classes,
                ChipFiles.under(experiment.commandUri(CommandType.CHIP), dataset()),
                statsUri(),
                modelUri());
    }

    PredictScenes predict() {
        return new PredictScenes(
                backend(), dataset().predicted(), modelUri(), statsUri(), predictUri());
    }

    Optional<CommandConfig> evaluate(ClassMap classes) {
        String predictUri = predictUri();
        List<EvaluateScenes.Predicted> scenes =
                dataset().validation().stream()
                        .map(
                                scene ->
                                        new EvaluateScenes.Predicted(
                                                scene,
                                                PredictScenes.predictionUri(predictUri, scene)))
                        .toList();
        return of(SegmentationEvaluator.class, experiment.evaluators())
                .map(SegmentationEvaluator::uri)
                .map(uri -> new EvaluateScenes(scenes, classes, uri));
    }

    BundleModel bundle(ClassMap classes) {
        return new BundleModel(
                backend(),
                classes,
                modelUri(),
                statsUri(),
                experiment.commandUri(CommandType.BUNDLE) + "/predict_package.zip");
    }

    private @Nullable String statsUri() {
        return of(StatsAnalyzer.class, experiment.analyzers()).map(StatsAnalyzer::uri).orElse(null);
    }

    private String modelUri() {
        return experiment.commandUri(CommandType.TRAIN) + "/model.bin";
    }

    private String predictUri() {
        return experiment.commandUri(CommandType.PREDICT);
    }

    private static <C> Optional<C> of(Class<C> type, List<Config> configs) {
        return configs.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private <C> C part(Class<C> type, @Nullable Config config, String name, String example) {
        if (config == null) {
            throw new IllegalArgumentException(
                    "experiment '%s' has no %s: add %s".formatted(experiment.id(), name, example));
        }
        if (!type.isInstance(config)) {
            throw new IllegalArgumentException(
                    "the %s of experiment '%s' is a %s, which is no %s: add %s"
                            .formatted(
                                    name,
                                    experiment.id(),
                                    config.getClass().getName(),
                                    type.getName(),
                                    example));
        }
        return type.cast(config);
    }
}
