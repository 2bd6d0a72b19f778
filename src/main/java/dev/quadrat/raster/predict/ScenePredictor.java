package dev.quadrat.raster.predict;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.analyze.BandStats;
import dev.quadrat.raster.backend.Predictor;
import dev.quadrat.raster.geotiff.GeoTiffWriter;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Applies a model to whole scenes, window by window with the margin that the model needs.
 *
 * <p>A scene is never whole in memory. Not thread-safe.
 */
public final class ScenePredictor {
    private final Predictor predictor;
    private final @Nullable BandStats stats;

    /**
     * Makes one of a model.
     *
     * @param predictor the model
     * @param stats brings bands to the scale that the model learnt from; null leaves them as they
     *     are
     */
    public ScenePredictor(Predictor predictor, @Nullable BandStats stats) {
        this.predictor = predictor;
        this.stats = stats;
    }

    /**
     * Predicts a scene to a GeoTIFF of class ids with the scene's place on the Earth.
     *
     * @param scene the scene
     * @param output a file that does not exist yet
     * @param context opens the image, and says whether to stop
     * @throws IOException if the image can't be read or has other bands than the model
     */
    public void predict(Scene scene, Path output, CommandContext context) throws IOException {
        try (SceneImage image = SceneImage.open(scene, context)) {
            GeoTiffWriter.write(
                    output,
                    image.extent(),
                    image.georeference(),
                    window -> {
                        context.throwIfCancelled();
                        return predict(image, window);
                    });
        }
    }

    private byte[] predict(SceneImage image, Window window) throws IOException {
        Window around = window.grow(predictor.margin()).intersection(image.extent());
        PixelBlock block = image.read(around);
        return predictor.predict(stats == null ? block : stats.normalise(block), window);
    }
}
