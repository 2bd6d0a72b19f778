package dev.quadrat.raster.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.raster.FolderContext;
import dev.quadrat.raster.Samples;
import dev.quadrat.raster.geotiff.Georeference;
import dev.quadrat.raster.geotiff.PixelTransform;
import dev.quadrat.raster.geotiff.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class GeoJsonLabelsTest {
    private static final ClassMap CLASSES = ClassMap.of("water", "land");

    @TempDir Path folder;

    @Test
    void aPolygonWithAHoleIsDrawnRowByRow() throws IOException {
        assertEquals(
                """
                ........
                ..####..
                ..#.##..
                ..####..
                ..####..
                ........
                """,
                draw(Samples.square(folder), Samples.DEGREES, new Window(0, 0, 8, 6)));
    }

    @Test
    void aWindowShowsTheSamePixelsAsTheWhole() throws IOException {
        assertEquals(
                """
                #.#
                ###
                """,
                draw(Samples.square(folder), Samples.DEGREES, new Window(2, 2, 3, 2)));
    }

    @Test
    void labelsAreProjectedToTheImagesSystem() throws IOException {
        // UTM zone 33: 15 degrees east is x = 500,000; 1 degree there is about 71.7 km.
        Georeference utm =
                Georeference.ofEpsg(
                        32633,
                        false,
                        new PixelTransform(420_000, 10_000, 0, 5_600_000, 0, -10_000));
        String geoJson =
                """
                {"features":[{"properties":{"class_name":"land"},"geometry":{"type":"Polygon",
                 "coordinates":[[[15,52],[18,52],[18,40],[15,40],[15,52]]]}}]}
                """;
        assertEquals(
                "........####\n",
                draw(Samples.labels(folder, geoJson), utm, new Window(0, 3, 12, 1)));
    }

    @Test
    void anUnknownClassIsNamedWithItsFeature() throws IOException {
        refused(
                """
                {"features":[{"properties":{"class_name":"lava"},"geometry":{"type":"Polygon",
                 "coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}}]}
                """,
                "feature 1 has class_name 'lava', which is not among the classes [water, land]");
    }

    @Test
    void aFeatureWithoutTheClassPropertyIsRefused() throws IOException {
        refused(
                """
                {"features":[{"properties":{},"geometry":{"type":"Polygon",
                 "coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}}]}
                """,
                "feature 1 has no property 'class_name'");
    }

    @Test
    void metresInsteadOfDegreesAreRefused() throws IOException {
        refused(
                """
                {"features":[{"properties":{"class_name":"land"},"geometry":{"type":"Polygon",
                 "coordinates":[[[400000,5000000],[2,1],[2,2],[1,1]]]}}]}
                """,
                "feature 1 has a point at [400000,5000000]; GeoJSON counts in degrees of"
                        + " longitude and latitude: reproject it to EPSG:4326");
    }

    @Test
    void aFileWithoutFeaturesIsRefused() throws IOException {
        GeoJsonLabels labels = Samples.labels(folder, "{\"type\":\"Point\"}");
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () -> draw(labels, Samples.DEGREES, new Window(0, 0, 1, 1)));
        assertEquals(
                labels.uri() + " is no GeoJSON feature collection: it has no list 'features'",
                thrown.getMessage());
    }

    private void refused(String geoJson, String message) throws IOException {
        GeoJsonLabels labels = Samples.labels(folder, geoJson);
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () -> draw(labels, Samples.DEGREES, new Window(0, 0, 1, 1)));
        assertEquals(labels.uri() + ": " + message, thrown.getMessage());
    }

    private String draw(GeoJsonLabels labels, Georeference image, Window window)
            throws IOException {
        byte[] ids = labels.load(CLASSES, image, new FolderContext(folder)).read(window);
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < ids.length; i++) {
            picture.append(ids[i] == 2 ? '#' : '.');
            picture.append((i + 1) % window.width() == 0 ? "\n" : "");
        }
        return picture.toString();
    }
}
