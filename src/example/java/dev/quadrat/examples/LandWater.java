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

/**
 * Tells land from water on NASA's Blue Marble: learns from the Mediterranean and the Caribbean, is
 * tested on Indonesia. Three forests share the band statistics and the chips.
 */
public final class LandWater implements ExperimentSet {
    private static final Window IMAGE = new Window(0, 0, 768, 512);

    /** Made by Quadrat. */
    public LandWater() {}

    /**
     * A forest that sees single pixels only.
     *
     * @param rootUri where results go
     * @param dataUri the folder of Blue Marble scenes
     * @return the experiment
     */
    public ExperimentConfig expForestPixel(
            @Arg(
                            value = "root_uri",
                            defaultValue = "${quadrat.home}/land-water",
                            description = "The folder where results go.")
                    String rootUri,
            @Arg(
                            value = "data_uri",
                            defaultValue = "${quadrat.examples}/blue-marble",
                            description = "The folder with the Blue Marble images and labels.")
                    String dataUri) {
        RandomForest forest = RandomForest.ofTrees(8).withRadii(List.of(), List.of());
        return experiment("forest-pixel", forest, rootUri, dataUri);
    }

    /**
     * A small forest that also sees each pixel's surroundings.
     *
     * @param rootUri where results go
     * @param dataUri the folder of Blue Marble scenes
     * @return the experiment
     */
    public ExperimentConfig expForestSmall(
            @Arg(
                            value = "root_uri",
                            defaultValue = "${quadrat.home}/land-water",
                            description = "The folder where results go.")
                    String rootUri,
            @Arg(
                            value = "data_uri",
                            defaultValue = "${quadrat.examples}/blue-marble",
                            description = "The folder with the Blue Marble images and labels.")
                    String dataUri) {
        return experiment("forest-small", RandomForest.ofTrees(6), rootUri, dataUri);
    }

    /**
     * A larger forest.
     *
     * @param rootUri where results go
     * @param dataUri the folder of Blue Marble scenes
     * @return the experiment
     */
    public ExperimentConfig expForestLarge(
            @Arg(
                            value = "root_uri",
                            defaultValue = "${quadrat.home}/land-water",
                            description = "The folder where results go.")
                    String rootUri,
            @Arg(
                            value = "data_uri",
                            defaultValue = "${quadrat.examples}/blue-marble",
                            description = "The folder with the Blue Marble images and labels.")
                    String dataUri) {
        return experiment("forest-large", RandomForest.ofTrees(20), rootUri, dataUri);
    }

    private static ExperimentConfig experiment(
            String id, RandomForest forest, String rootUri, String dataUri) {
        Dataset dataset =
                Dataset.builder()
                        .training(quarters("mediterranean", dataUri))
                        .training(quarters("caribbean", dataUri))
                        .validation(quarters("indonesia", dataUri))
                        .build();
        SemanticSegmentation task =
                SemanticSegmentation.of(ClassMap.of("water", "land"))
                        .withChips(ChipOptions.sliding(64, 64));
        return ExperimentConfig.builder(id)
                .rootUri(rootUri)
                .task(task)
                .backend(forest)
                .dataset(dataset)
                .analyzer(new StatsAnalyzer())
                .evaluator(new SegmentationEvaluator())
                .key(CommandType.ANALYZE, "blue-marble")
                .key(CommandType.CHIP, "chips-64")
                .build();
    }

    private static List<Scene> quarters(String name, String dataUri) {
        String labels = dataUri + "/" + name + "-land.geojson";
        return Scene.of(name, dataUri + "/" + name + ".tif")
                .labelled(new GeoJsonLabels(labels, "class_name", "water"))
                .quarters(IMAGE);
    }
}
