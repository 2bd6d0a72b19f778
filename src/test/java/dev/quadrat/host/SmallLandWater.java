package dev.quadrat.host;

/** The bundled example cut small: the source of {@code demo.LandWater}, on the example's data. */
public final class SmallLandWater {
    public static final String SOURCE =
            """
            import dev.quadrat.raster.analyze.*;
            import dev.quadrat.raster.backend.forest.*;
            import dev.quadrat.raster.chip.*;
            import dev.quadrat.raster.eval.*;
            import dev.quadrat.raster.geotiff.*;
            import dev.quadrat.raster.label.*;
            import dev.quadrat.raster.scene.*;
            import dev.quadrat.raster.task.*;
            public class LandWater implements ExperimentSet {
                public ExperimentConfig expSmall(@Arg("root_uri") String root, @Arg("data_uri") String data) {
                    return ExperimentConfig.builder("small").rootUri(root)
                        .task(SemanticSegmentation.of(ClassMap.of("water", "land"), ChipOptions.ofSize(64)))
                        .backend(RandomForest.ofTrees(3).withSamples(800))
                        .dataset(Dataset.builder()
                            .training(List.of(scene(data, "mediterranean", new Window(200, 100, 192, 192)),
                                              scene(data, "caribbean", new Window(300, 100, 192, 192))))
                            .validation(List.of(scene(data, "indonesia", new Window(256, 128, 200, 150)))).build())
                        .analyzer(new StatsAnalyzer()).evaluator(new SegmentationEvaluator()).build();
                }
                private static Scene scene(String data, String region, Window window) {
                    return Scene.of(region, data + "/" + region + ".tif").cropped(window)
                        .labelled(new GeoJsonLabels(data + "/" + region + "-land.geojson", "class_name", "water"));
                }
            }
            """;

    private SmallLandWater() {}
}
