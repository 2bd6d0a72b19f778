package dev.quadrat.raster.bundle;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.backend.ModelFormat;
import dev.quadrat.raster.predict.ScenePredictor;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Predicts a single image with a package that BUNDLE made.
 *
 * @param packageUri the package
 * @param imageUri a GeoTIFF with the bands of the training imagery
 * @param outputUri the GeoTIFF of class ids to write
 */
public record PredictImageCommand(String packageUri, String imageUri, String outputUri)
        implements CommandConfig {
    private static final CommandType PREDICT_IMAGE = CommandType.auxiliary("PREDICT_IMAGE");

    @Override
    public CommandType type() {
        return PREDICT_IMAGE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(packageUri).input(imageUri).output(outputUri);
    }

    @Override
    public void run(CommandContext context) throws IOException {
        Path model = context.temporaryFolder().resolve("model");
        ModelFormat format =
                PredictPackage.unpackModel(context.input(packageUri), packageUri, model);
        new ScenePredictor(format.load(model), context)
                .predict(Scene.of("image", imageUri), context.output(outputUri), 0, 1);
    }
}
