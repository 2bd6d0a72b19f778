package dev.quadrat.raster.scene;

import dev.quadrat.api.CommandIo;
import dev.quadrat.api.Config;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.LabelSource;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An image or a window of one, with or without labels.
 *
 * <pre>{@code
 * Scene.of("east", "images/east.tif")
 *         .labelled(new GeoJsonLabels("labels/east.geojson", "class_name", "water"));
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param id names the scene and the files made of it; letters, digits, '.', '_' and '-'
 * @param imageUri a GeoTIFF
 * @param window the scene's part of the image; null means all of it
 * @param labels what is true in it; null if that is not known
 */
public record Scene(
        String id, String imageUri, @Nullable Window window, @Nullable LabelSource labels)
        implements Config {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it can't be part of a URI
     */
    public Scene {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "scene id '" + id + "' may hold letters, digits, '.', '_' and '-' only");
        }
    }

    /**
     * A whole image without labels.
     *
     * @param id its id
     * @param imageUri a GeoTIFF
     * @return the scene
     */
    public static Scene of(String id, String imageUri) {
        return new Scene(id, imageUri, null, null);
    }

    /**
     * A part of this scene's image.
     *
     * @param part pixels of the image
     * @return a scene of this part
     */
    public Scene cropped(Window part) {
        return new Scene(id, imageUri, part, labels);
    }

    /**
     * This scene with labels.
     *
     * @param source where they come from
     * @return the scene
     */
    public Scene labelled(LabelSource source) {
        return new Scene(id, imageUri, window, source);
    }

    /**
     * The four quarters of an image as scenes of their own, named {@code <id>-nw}, {@code -ne},
     * {@code -sw} and {@code -se}.
     *
     * @param extent what is cut: the image's size, or a part of it
     * @return four scenes
     */
    public List<Scene> quarters(Window extent) {
        List<Window> parts = extent.quarters();
        return List.of(
                quarter("nw", parts.get(0)),
                quarter("ne", parts.get(1)),
                quarter("sw", parts.get(2)),
                quarter("se", parts.get(3)));
    }

    private Scene quarter(String corner, Window part) {
        return new Scene(id + "-" + corner, imageUri, part, labels);
    }

    /**
     * Reports this scene's files as inputs, and its labels as missing if it has none.
     *
     * @param command who needs the labels, for the message
     * @param io where to report
     */
    public void reportLabelled(String command, CommandIo io) {
        io.input(imageUri);
        if (labels == null) {
            io.missing(
                    "scene '%s' has no labels and %s needs them: add .labelled(…) to the scene"
                            .formatted(id, command));
        } else {
            io.inputs(labels.uris());
        }
    }
}
