package dev.quadrat.raster.eval;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.geotiff.GeoTiffReader;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.LabelRaster;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * EVAL for semantic segmentation: compares predicted class ids with labels, window by window.
 *
 * @param scenes labelled scenes, each with the URI of its prediction
 * @param classes the classes
 * @param evalUri where the measures go, see {@link Evaluation}
 */
public record EvaluateScenes(List<Predicted> scenes, ClassMap classes, String evalUri)
        implements CommandConfig {
    private static final int WINDOW = 512;

    /**
     * A scene and its prediction.
     *
     * @param scene a labelled scene
     * @param predictionUri a GeoTIFF of class ids
     */
    public record Predicted(Scene scene, String predictionUri) {}

    /** Copies. */
    public EvaluateScenes {
        scenes = List.copyOf(scenes);
    }

    @Override
    public CommandType type() {
        return CommandType.EVAL;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        for (Predicted item : scenes) {
            item.scene().reportLabelled("EVAL", io);
            io.input(item.predictionUri());
        }
        if (scenes.isEmpty()) {
            io.missing("the dataset has no validation scenes, EVAL needs some: add .validation(…)");
        }
        io.output(evalUri);
    }

    @Override
    public void run(CommandContext context) throws IOException {
        Confusion overall = new Confusion(classes);
        Map<String, List<ClassEvaluation>> perScene = new LinkedHashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i).scene();
            context.progress((double) i / scenes.size(), "evaluate " + scene.id());
            Confusion confusion = compare(scenes.get(i), context);
            perScene.put(scene.id(), ClassEvaluation.of(confusion));
            overall.add(confusion);
        }
        Evaluation evaluation = new Evaluation(ClassEvaluation.of(overall), perScene);
        context.log(String.format(Locale.ROOT, "average F1 %.4f", evaluation.average().f1()));
        evaluation.write(context.output(evalUri));
    }

    private Confusion compare(Predicted item, CommandContext context) throws IOException {
        Confusion confusion = new Confusion(classes);
        String uri = item.predictionUri();
        try (SceneImage image = SceneImage.open(item.scene(), context);
                GeoTiffReader prediction = GeoTiffReader.open(context.open(uri), uri)) {
            if (!prediction.extent().equals(image.extent())) {
                throw new IOException(
                        "%s has %d × %d pixels, scene '%s' has %d × %d: run PREDICT again"
                                .formatted(
                                        uri,
                                        prediction.extent().width(),
                                        prediction.extent().height(),
                                        item.scene().id(),
                                        image.extent().width(),
                                        image.extent().height()));
            }
            LabelRaster labels = image.labels(classes, context);
            for (Window window : image.extent().tiles(WINDOW)) {
                context.throwIfCancelled();
                confusion.add(labels.read(window), prediction.read(window).plane(0));
            }
        }
        return confusion;
    }
}
