package dev.quadrat.raster.predict;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Split;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.backend.PixelModel;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.util.List;

/**
 * Predicts scenes, each to {@code <uri>/<scene id>.tif}.
 *
 * @param backend knows the model's format
 * @param scenes what to predict
 * @param modelUri the model file
 * @param uri PREDICT's folder
 */
public record PredictCommand(Backend backend, List<Scene> scenes, String modelUri, String uri)
        implements CommandConfig {
    /** Copies the list. */
    public PredictCommand {
        scenes = List.copyOf(scenes);
    }

    /**
     * The prediction of a scene.
     *
     * @param uri PREDICT's folder
     * @param scene the scene
     * @return the URI of its GeoTIFF
     */
    public static String prediction(String uri, Scene scene) {
        return uri + "/" + scene.id() + ".tif";
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
    public List<PredictCommand> split(int parts) {
        return Split.into(scenes, parts).stream()
                .map(part -> new PredictCommand(backend, part, modelUri, uri))
                .toList();
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(modelUri);
        scenes.forEach(scene -> io.input(scene.imageUri()).output(prediction(uri, scene)));
        backend.reportIo(type, io);
    }

    @Override
    public void run(CommandContext context) throws IOException {
        PixelModel model = backend.format().load(context.input(modelUri));
        ScenePredictor predictor = new ScenePredictor(model, context);
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            double share = 1.0 / scenes.size();
            predictor.predict(
                    scene, context.output(prediction(uri, scene)), i * share, (i + 1) * share);
        }
    }
}
