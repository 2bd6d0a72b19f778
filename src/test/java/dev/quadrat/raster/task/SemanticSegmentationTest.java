package dev.quadrat.raster.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.raster.FolderContext;
import dev.quadrat.raster.Samples;
import dev.quadrat.raster.analyze.StatsAnalyzer;
import dev.quadrat.raster.backend.forest.RandomForest;
import dev.quadrat.raster.bundle.PredictImage;
import dev.quadrat.raster.chip.ChipOptions;
import dev.quadrat.raster.eval.Evaluation;
import dev.quadrat.raster.eval.SegmentationEvaluator;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.scene.Dataset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SemanticSegmentationTest {
    private static final SemanticSegmentation TASK =
            SemanticSegmentation.of(ClassMap.of("water", "land"), ChipOptions.ofSize(64));

    @TempDir Path folder;

    private ExperimentConfig experiment(Dataset dataset) {
        ExperimentConfig experiment =
                ExperimentConfig.builder("forest")
                        .rootUri(folder.toString())
                        .task(TASK)
                        .backend(RandomForest.ofTrees(5).withSamples(1500))
                        .dataset(dataset)
                        .analyzer(new StatsAnalyzer())
                        .evaluator(new SegmentationEvaluator())
                        .build();
        for (CommandType type : CommandType.STANDARD) {
            experiment = experiment.updateForCommand(type);
        }
        return experiment;
    }

    private static Dataset blueMarble() {
        return Dataset.builder()
                .training(
                        List.of(
                                Samples.blueMarble(
                                        "mediterranean", "med", new Window(200, 100, 256, 256)),
                                Samples.blueMarble(
                                        "caribbean", "car", new Window(300, 100, 256, 256))))
                .validation(
                        List.of(
                                Samples.blueMarble(
                                        "indonesia", "ind", new Window(256, 128, 300, 200))))
                .build();
    }

    @Test
    void aForestLearnsLandAndWaterAndItsPackagePredictsTheSame() throws Exception {
        ExperimentConfig experiment = experiment(blueMarble());
        FolderContext context = new FolderContext(folder);
        for (CommandType type : CommandType.STANDARD) {
            TASK.command(type, experiment).orElseThrow().run(context);
        }
        Evaluation evaluation = Evaluation.read(folder.resolve("eval/forest/eval.json"));
        double f1 = evaluation.average().f1();
        assertTrue(f1 > 0.95, "average F1 " + f1);
        assertEquals(300 * 200, evaluation.average().gtCount());

        String scene = folder.resolve("predict/forest/ind.tif").toString();
        Path single = folder.resolve("single.tif");
        new PredictImage(
                        folder.resolve("bundle/forest/predict_package.zip").toString(),
                        "src/example/data/blue-marble/indonesia.tif",
                        single.toString())
                .run(context);
        // Away from the scene's edge both see the same surroundings.
        assertEquals(pixel(Path.of(scene), 150, 100), pixel(single, 406, 228));
        assertTrue(context.lines().stream().anyMatch(l -> l.startsWith("validation accuracy 0.9")));
    }

    @Test
    void learningTwiceMakesTheSameModel() throws Exception {
        ExperimentConfig experiment = experiment(blueMarble());
        FolderContext context = new FolderContext(folder);
        run(CommandType.ANALYZE, experiment, context);
        run(CommandType.CHIP, experiment, context);
        Path model = folder.resolve("train/forest/model.bin");
        run(CommandType.TRAIN, experiment, context);
        byte[] first = Files.readAllBytes(model);
        run(CommandType.TRAIN, experiment, context);
        assertEquals(0, java.util.Arrays.compare(first, Files.readAllBytes(model)));
    }

    @Test
    void validationChipsAreReadButNotLearntFrom() {
        CommandIo io = new CommandIo();
        TASK.command(CommandType.TRAIN, experiment(blueMarble()))
                .orElseThrow()
                .reportIo(CommandType.TRAIN, io);
        assertEquals(
                List.of(
                        folder + "/chip/forest/train/med.zip",
                        folder + "/chip/forest/train/car.zip",
                        folder + "/chip/forest/validation/ind.zip",
                        folder + "/analyze/forest/stats.json"),
                io.inputs());
    }

    @Test
    void noTrainingScenesAreReportedAsMissing() {
        CommandIo io = new CommandIo();
        TASK.command(CommandType.TRAIN, experiment(Dataset.builder().build()))
                .orElseThrow()
                .reportIo(CommandType.TRAIN, io);
        assertEquals(
                List.of("the dataset has no training scenes, TRAIN needs some: add .training(…)"),
                io.missing());
    }

    @Test
    void anExperimentWithoutADatasetIsRefused() {
        ExperimentConfig bare = ExperimentConfig.builder("bare").rootUri("r").task(TASK).build();
        assertEquals(
                "experiment 'bare' has no dataset: add .dataset(Dataset.builder()….build())",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TASK.command(CommandType.CHIP, bare))
                        .getMessage());
    }

    @Test
    void withoutAnalyzerAndEvaluatorThereIsNoAnalyzeAndNoEval() {
        ExperimentConfig bare =
                ExperimentConfig.builder("bare")
                        .rootUri("r")
                        .task(TASK)
                        .dataset(blueMarble())
                        .build();
        assertFalse(TASK.command(CommandType.ANALYZE, bare).isPresent());
        assertFalse(TASK.command(CommandType.EVAL, bare).isPresent());
    }

    private static void run(CommandType type, ExperimentConfig experiment, FolderContext context)
            throws Exception {
        CommandConfig command = TASK.command(type, experiment).orElseThrow();
        command.run(context);
    }

    private static float pixel(Path file, int column, int row) throws IOException {
        try (var image =
                dev.quadrat.raster.geotiff.GeoTiffReader.open(
                        FileChannel.open(file), file.toString())) {
            return image.read(new Window(column, row, 1, 1)).plane(0)[0];
        }
    }
}
