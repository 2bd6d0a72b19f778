package dev.quadrat.raster.predict;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Split;
import dev.quadrat.raster.analyze.BandStats;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/**
 * PREDICT for semantic segmentation: a GeoTIFF of class ids for each scene.
 *
 * @param backend made the model
 * @param scenes what is predicted
 * @param modelUri the model
 * @param statsUri the bands' statistics, or null
 * @param predictUri the folder of the predictions, see {@link #predictionUri}
 */
public record PredictScenes(
        Backend backend,
        List<Scene> scenes,
        String modelUri,
        @Nullable String statsUri,
        String predictUri)
        implements CommandConfig {
    /** Copies. */
    public PredictScenes {
        scenes = List.copyOf(scenes);
    }

    /**
     * Where a scene's prediction goes.
     *
     * @param predictUri PREDICT's URI
     * @param scene the scene
     * @return {@code <PREDICT's URI>/<scene id>.tif}
     */
    public static String predictionUri(String predictUri, Scene scene) {
        return predictUri + "/" + scene.id() + ".tif";
    }

    @Override
    public CommandType type() {
        return CommandType.PREDICT;
    }

    @Override
    public boolean usesGpu() {
        return backend.usesGpu();
    }

    @Override
    public List<PredictScenes> split(int parts) {
        return Split.into(scenes, parts).stream()
                .map(part -> new PredictScenes(backend, part, modelUri, statsUri, predictUri))
                .toList();
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(modelUri);
        if (statsUri != null) {
            io.input(statsUri);
        }
        for (Scene scene : scenes) {
            io.input(scene.imageUri()).output(predictionUri(predictUri, scene));
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        BandStats stats =
                statsUri == null ? null : BandStats.read(context.input(statsUri), statsUri);
        ScenePredictor predictor = new ScenePredictor(backend.load(context.input(modelUri)), stats);
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            context.progress((double) i / scenes.size(), "predict " + scene.id());
            predictor.predict(scene, context.output(predictionUri(predictUri, scene)), context);
        }
    }
}
