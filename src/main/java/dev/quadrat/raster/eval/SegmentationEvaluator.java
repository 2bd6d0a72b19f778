package dev.quadrat.raster.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.LabelRaster;
import dev.quadrat.raster.predict.PredictCommand;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Precision, recall and F1 of each class, counted pixel by pixel. The package's description tells
 * the file's format.
 *
 * <pre>{@code
 * experiment.evaluator(new SegmentationEvaluator())
 * }</pre>
 *
 * @param outputUri where the figures go; null means {@code eval.json} in EVAL's folder
 */
public record SegmentationEvaluator(@Nullable String outputUri) implements Evaluator {
    private static final int BLOCK = 512;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Report(
            @JsonProperty("overall") List<EvalItem> overall,
            @JsonProperty("per_scene") Map<String, List<EvalItem>> perScene) {}

    /** An evaluator that writes to EVAL's folder. */
    public SegmentationEvaluator() {
        this(null);
    }

    @Override
    public Config updateForCommand(CommandType type, ExperimentConfig experiment) {
        return type.equals(CommandType.EVAL) && outputUri == null
                ? new SegmentationEvaluator(experiment.commandUri(type) + "/eval.json")
                : this;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        if (type.equals(CommandType.EVAL) && outputUri != null) {
            io.output(outputUri);
        }
    }

    @Override
    public void evaluate(
            List<Scene> scenes, ClassMap classes, String predictUri, CommandContext context)
            throws IOException {
        if (outputUri == null) {
            throw new IllegalStateException("the evaluator was not updated for EVAL");
        }
        ConfusionCounts total = new ConfusionCounts(classes);
        Map<String, List<EvalItem>> perScene = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            context.progress((double) perScene.size() / scenes.size(), "scene " + scene.id());
            String prediction = PredictCommand.prediction(predictUri, scene);
            ConfusionCounts counts = count(scene, prediction, classes, context);
            perScene.put(scene.id(), counts.items());
            total.add(counts);
        }
        Report report = new Report(total.items(), perScene);
        EvalItem average = report.overall().getLast();
        context.log(
                "average over %,d pixels: precision %.4f, recall %.4f, F1 %.4f"
                        .formatted(
                                average.gtCount(),
                                average.precision(),
                                average.recall(),
                                average.f1()));
        Files.write(context.output(outputUri), MAPPER.writeValueAsBytes(report));
    }

    private static ConfusionCounts count(
            Scene scene, String predictionUri, ClassMap classes, CommandContext context)
            throws IOException {
        ConfusionCounts counts = new ConfusionCounts(classes);
        try (SceneImage image = SceneImage.open(scene, context);
                SceneImage prediction =
                        SceneImage.open(Scene.of(scene.id(), predictionUri), context)) {
            if (!prediction.extent().equals(image.extent())) {
                throw new IOException(
                        "%s is %s where scene '%s' is %s; run PREDICT again"
                                .formatted(
                                        predictionUri,
                                        prediction.extent(),
                                        scene.id(),
                                        image.extent()));
            }
            LabelRaster labels = image.labels(classes, context);
            for (Window window : image.extent().tiles(BLOCK)) {
                context.throwIfCancelled();
                counts.add(labels.read(window), prediction.read(window).plane(0));
            }
        }
        return counts;
    }
}
