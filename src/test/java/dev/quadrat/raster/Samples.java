package dev.quadrat.raster;

import dev.quadrat.raster.geotiff.GeoTiffWriter;
import dev.quadrat.raster.geotiff.Georeference;
import dev.quadrat.raster.geotiff.PixelTransform;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.GeoJsonLabels;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small images and labels made for a test, and the example's real ones. */
public final class Samples {
    /** A degree a pixel, from 10 degrees east and 50 degrees north. */
    public static final Georeference DEGREES =
            Georeference.ofEpsg(4326, true, new PixelTransform(10, 1, 0, 50, 0, -1));

    private static final Path BLUE_MARBLE = Path.of("src/example/data/blue-marble");

    private Samples() {}

    /** One band, in which a pixel is (column + 2 · row) mod 256. */
    public static String gradient(Path folder, String name, int width, int height)
            throws IOException {
        Path file = folder.resolve(name);
        Window extent = new Window(0, 0, width, height);
        GeoTiffWriter.write(file, extent, Optional.of(DEGREES), Samples::gradient);
        return file.toString();
    }

    private static byte[] gradient(Window window) {
        byte[] values = new byte[window.area()];
        for (int i = 0; i < values.length; i++) {
            int column = window.x() + i % window.width();
            int row = window.y() + i / window.width();
            values[i] = (byte) (column + 2 * row);
        }
        return values;
    }

    /** Land from column 2 to 6 and row 1 to 5 of an image in {@link #DEGREES}, with a hole. */
    public static GeoJsonLabels square(Path folder) throws IOException {
        return labels(
                folder,
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"class_name":"land"},
                 "geometry":{"type":"Polygon","coordinates":[
                  [[12,49],[16,49],[16,45],[12,45],[12,49]],
                  [[13,48],[14,48],[14,47],[13,47],[13,48]]]}}]}
                """);
    }

    public static GeoJsonLabels labels(Path folder, String geoJson) throws IOException {
        Path file = folder.resolve("labels.geojson");
        Files.writeString(file, geoJson);
        return new GeoJsonLabels(file.toString(), "class_name", "water");
    }

    public static Scene blueMarble(String region, String id, Window window) {
        return Scene.of(id, BLUE_MARBLE.resolve(region + ".tif").toString())
                .cropped(window)
                .labelled(
                        new GeoJsonLabels(
                                BLUE_MARBLE.resolve(region + "-land.geojson").toString(),
                                "class_name",
                                "water"));
    }
}
