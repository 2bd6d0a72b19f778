package dev.quadrat.raster.predict;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.backend.PixelModel;
import dev.quadrat.raster.geotiff.GeoTiffWriter;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.SampleType;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Predicts a scene into a GeoTIFF of class ids.
 *
 * <pre>{@code
 * new ScenePredictor(model, context).predict(scene, context.output(uri), 0, 1);
 * }</pre>
 */
public final class ScenePredictor {
    private static final int WINDOW = GeoTiffWriter.TILE * 2;

    private final PixelModel model;
    private final CommandContext context;

    /**
     * Makes a predictor.
     *
     * @param model what to apply
     * @param context opens images and is told the progress
     */
    public ScenePredictor(PixelModel model, CommandContext context) {
        this.model = model;
        this.context = context;
    }

    /**
     * Predicts a scene: 8-bit class ids, tiled, deflated, with the scene's place on the Earth.
     *
     * @param scene the scene
     * @param output a file that does not exist yet
     * @param from the progress at the beginning, 0 to 1
     * @param to the progress at the end
     * @throws IOException if the image can't be read or has other bands than the model
     */
    public void predict(Scene scene, Path output, double from, double to) throws IOException {
        try (SceneImage image = SceneImage.open(scene, context)) {
            if (image.bands() != model.bands()) {
                throw new IOException(
                        "%s has %d bands, the model was learnt from %d; give an image with the same bands"
                                .formatted(scene.imageUri(), image.bands(), model.bands()));
            }
            Window extent = image.extent();
            List<Window> windows = extent.tiles(WINDOW);
            try (GeoTiffWriter writer =
                    GeoTiffWriter.create(
                            output, extent, 1, SampleType.UINT8, image.georeference())) {
                for (int i = 0; i < windows.size(); i++) {
                    context.throwIfCancelled();
                    double done = from + (to - from) * i / windows.size();
                    context.progress(done, "scene " + scene.id());
                    Window frame = windows.get(i).grow(model.margin()).intersection(extent);
                    byte[] ids = model.predict(image.read(frame), windows.get(i));
                    writer.write(PixelBlock.ofBytes(windows.get(i), ids));
                }
            }
        }
    }
}
