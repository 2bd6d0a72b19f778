package dev.quadrat.raster.scene;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.geotiff.GeoTiffReader;
import dev.quadrat.raster.geotiff.Georeference;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.LabelRaster;
import dev.quadrat.raster.label.LabelSource;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A scene's pixels, counted from the scene's own corner.
 *
 * <pre>{@code
 * try (SceneImage image = SceneImage.open(scene, context)) {
 *     for (Window window : image.extent().tiles(512)) { … image.read(window) … }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class SceneImage implements Closeable {
    private final Scene scene;
    private final GeoTiffReader reader;
    private final Window window;

    private SceneImage(Scene scene, GeoTiffReader reader, Window window) {
        this.scene = scene;
        this.reader = reader;
        this.window = window;
    }

    /**
     * Opens a scene's image.
     *
     * @param scene the scene
     * @param context opens the file
     * @return the image; the caller closes it
     * @throws IOException if it can't be read, or the scene's window reaches beyond it
     */
    public static SceneImage open(Scene scene, CommandContext context) throws IOException {
        GeoTiffReader reader = GeoTiffReader.open(context.open(scene.imageUri()), scene.imageUri());
        Window window = scene.window() == null ? reader.extent() : scene.window();
        if (!reader.extent().contains(window)) {
            reader.close();
            throw new IOException(
                    "the window of scene '%s' (%s) reaches beyond its image %s of %d × %d pixels"
                            .formatted(
                                    scene.id(),
                                    window,
                                    scene.imageUri(),
                                    reader.extent().width(),
                                    reader.extent().height()));
        }
        return new SceneImage(scene, reader, window);
    }

    /**
     * The scene's extent.
     *
     * @return all of its pixels, from 0, 0
     */
    public Window extent() {
        return new Window(0, 0, window.width(), window.height());
    }

    /**
     * The number of bands.
     *
     * @return 1 or more
     */
    public int bands() {
        return reader.bands();
    }

    /**
     * Where the scene lies on the Earth.
     *
     * @return empty if the image does not say
     */
    public Optional<Georeference> georeference() {
        return reader.georeference().map(image -> image.shift(window));
    }

    /**
     * Reads a window.
     *
     * @param part pixels of the scene
     * @return their values
     * @throws IOException if the image can't be read
     * @throws IllegalArgumentException if the window reaches beyond the scene
     */
    public PixelBlock read(Window part) throws IOException {
        if (!extent().contains(part)) {
            throw new IllegalArgumentException(part + " reach beyond " + extent());
        }
        return reader.read(part.translate(window.x(), window.y()))
                .translate(-window.x(), -window.y());
    }

    /**
     * Loads the scene's labels.
     *
     * @param classes the classes
     * @param context opens the files
     * @return the labels, in the scene's pixels
     * @throws IOException if there are none, or they can't be read
     */
    public LabelRaster labels(ClassMap classes, CommandContext context) throws IOException {
        LabelSource source = scene.labels();
        if (source == null) {
            throw new IOException("scene '" + scene.id() + "' has no labels");
        }
        Georeference place =
                georeference()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                scene.imageUri()
                                                        + " does not say where it lies on the"
                                                        + " Earth, so labels can't be laid over it;"
                                                        + " give a GeoTIFF"));
        return source.load(classes, place, context);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
