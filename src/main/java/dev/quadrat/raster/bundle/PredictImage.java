package dev.quadrat.raster.bundle;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.analyze.BandStats;
import dev.quadrat.raster.backend.Predictor;
import dev.quadrat.raster.predict.ScenePredictor;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;

/**
 * Predicts one image with a package; {@code quadrat predict PACKAGE IMAGE OUTPUT} runs this.
 *
 * @param packageUri a package that {@link BundleModel} made
 * @param imageUri a GeoTIFF with the bands that were learnt from
 * @param outputUri where the GeoTIFF of class ids goes
 */
public record PredictImage(String packageUri, String imageUri, String outputUri)
        implements CommandConfig {
    private static final CommandType TYPE = CommandType.auxiliary("PREDICT_IMAGE");

    @Override
    public CommandType type() {
        return TYPE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(packageUri).input(imageUri).output(outputUri);
    }

    @Override
    public void run(CommandContext context) throws IOException {
        PredictPackage.Unpacked files =
                PredictPackage.unpack(
                        context.input(packageUri), context.temporaryFolder(), packageUri);
        PackageSettings settings = PackageSettings.read(files.settings(), packageUri);
        Predictor predictor = settings.backend().load(files.model());
        BandStats stats = files.stats() == null ? null : BandStats.read(files.stats(), packageUri);
        context.progress(0, "predict " + imageUri);
        new ScenePredictor(predictor, stats)
                .predict(Scene.of("image", imageUri), context.output(outputUri), context);
    }
}
