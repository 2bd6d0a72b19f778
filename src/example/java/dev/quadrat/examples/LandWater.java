package dev.quadrat.examples;

import dev.quadrat.api.Arg;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.ExperimentSet;
import dev.quadrat.raster.analyze.StatsAnalyzer;
import dev.quadrat.raster.backend.forest.RandomForest;
import dev.quadrat.raster.chip.ChipOptions;
import dev.quadrat.raster.eval.SegmentationEvaluator;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.GeoJsonLabels;
import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.task.SemanticSegmentation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tells land from water on NASA's Blue Marble with three random forests.
 *
 * <p>Learnt from are the Mediterranean and the Caribbean, held out is Indonesia; each image is cut
 * into four scenes. The experiments share ANALYZE and CHIP, so both run once.
 */
public final class LandWater implements ExperimentSet {
    private static final Window IMAGE = new Window(0, 0, 768, 512);
    private static final ClassMap CLASSES = ClassMap.of("water", "land");

    /** Two forests of different sizes that look 12 pixels around. */
    public List<ExperimentConfig> expTrees(
            @Arg(
                            value = "root_uri",
                            defaultValue = "${quadrat.home}/land-water",
                            description = "where results go")
                    String rootUri,
            @Arg(
                            value = "data_uri",
                            defaultValue = "${quadrat.examples}/blue-marble",
                            description = "the folder of images and labels")
                    String dataUri) {
        return Stream.of(4, 16)
                .map(RandomForest::ofTrees)
                .map(forest -> experiment("forest-" + forest.trees(), forest, rootUri, dataUri))
                .toList();
    }

    /** A forest that looks only 2 pixels around. */
    public ExperimentConfig expNear(
            @Arg(
                            value = "root_uri",
                            defaultValue = "${quadrat.home}/land-water",
                            description = "where results go")
                    String rootUri,
            @Arg(
                            value = "data_uri",
                            defaultValue = "${quadrat.examples}/blue-marble",
                            description = "the folder of images and labels")
                    String dataUri) {
        RandomForest forest =
                RandomForest.ofTrees(16).withMeanRadii(List.of(2)).withDeviationRadii(List.of(2));
        return experiment("forest-16-near", forest, rootUri, dataUri);
    }

    private static ExperimentConfig experiment(
            String id, RandomForest forest, String rootUri, String dataUri) {
        Dataset dataset =
                Dataset.builder()
                        .training(quarters("mediterranean", dataUri))
                        .training(quarters("caribbean", dataUri))
                        .validation(quarters("indonesia", dataUri))
                        .build();
        return ExperimentConfig.builder(id)
                .rootUri(rootUri)
                .task(SemanticSegmentation.of(CLASSES, ChipOptions.ofSize(64)))
                .backend(forest)
                .dataset(dataset)
                .analyzer(new StatsAnalyzer())
                .evaluator(new SegmentationEvaluator())
                .key(CommandType.ANALYZE, "blue-marble")
                .key(CommandType.CHIP, "chips-64")
                .build();
    }

    private static List<Scene> quarters(String region, String dataUri) {
        String labels = dataUri + "/" + region + "-land.geojson";
        return Scene.of(region, dataUri + "/" + region + ".tif")
                .labelled(new GeoJsonLabels(labels, "class_name", "water"))
                .quarters(IMAGE);
    }
}
