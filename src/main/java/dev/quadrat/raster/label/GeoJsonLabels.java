package dev.quadrat.raster.label;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.geotiff.Georeference;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;

/**
 * Polygons of a GeoJSON file, each with its class's name in a property.
 *
 * <pre>{@code
 * new GeoJsonLabels("labels/east.geojson", "class_name", "water");
 * }</pre>
 *
 * <p>Coordinates are longitude and latitude (RFC 7946), whatever the image's system. A pixel has a
 * polygon's class if its centre lies inside; where polygons overlap, the later one in the file
 * wins. Features without a polygon are passed over.
 *
 * @param uri the GeoJSON file
 * @param classProperty the property that holds the class's name
 * @param background the class of pixels outside all polygons; null if they are not labelled
 */
public record GeoJsonLabels(String uri, String classProperty, @Nullable String background)
        implements LabelSource {
    @Override
    public List<String> uris() {
        return List.of(uri);
    }

    @Override
    public LabelRaster load(ClassMap classes, Georeference image, CommandContext context)
            throws IOException {
        int outside = background == null ? ClassMap.UNLABELLED : classes.id(background);
        if (background != null && outside == ClassMap.UNLABELLED) {
            throw new IOException(
                    "the background class '%s' of %s is not among the classes %s"
                            .formatted(background, uri, classes.names()));
        }
        MapProjection projection = MapProjection.to(image, uri);
        try (var in = Channels.newInputStream(context.open(uri))) {
            List<LabelPolygon> polygons =
                    new GeoJsonReader(uri, classProperty, classes, projection).read(in);
            return new PolygonRaster(polygons, (byte) outside);
        }
    }
}
