package dev.quadrat.raster.label;

import dev.quadrat.raster.geotiff.Georeference;
import dev.quadrat.raster.geotiff.PixelTransform;

import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

import java.io.IOException;

/** From longitude and latitude to the pixels of one image. */
final class MapProjection {
    private static final String LON_LAT = "EPSG:4326";

    private final PixelTransform pixels;
    private final @Nullable BasicCoordinateTransform toImage;
    private final ProjCoordinate from = new ProjCoordinate();
    private final ProjCoordinate to = new ProjCoordinate();

    private MapProjection(PixelTransform pixels, @Nullable BasicCoordinateTransform toImage) {
        this.pixels = pixels;
        this.toImage = toImage;
    }

    static MapProjection to(Georeference image, String labels) throws IOException {
        String crs =
                image.crs()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "the image of the labels "
                                                        + labels
                                                        + " names no EPSG coordinate system; set"
                                                        + " one, for instance with gdal_edit -a_srs"
                                                        + " EPSG:4326"));
        return new MapProjection(
                image.transform(), crs.equals(LON_LAT) ? null : transform(crs, labels));
    }

    private static BasicCoordinateTransform transform(String crs, String labels)
            throws IOException {
        try {
            CRSFactory factory = new CRSFactory();
            CoordinateReferenceSystem lonLat = factory.createFromName(LON_LAT);
            return new BasicCoordinateTransform(lonLat, factory.createFromName(crs));
        } catch (Proj4jException e) {
            throw new IOException(
                    "the image of the labels %s is in %s, which is not known (%s); warp it, for instance with gdalwarp -t_srs EPSG:4326"
                            .formatted(labels, crs, e.getMessage()),
                    e);
        }
    }

    /** Writes the column and the row of a place to {@code xy} at {@code index}. */
    void project(double longitude, double latitude, double[] xy, int index) {
        double x = longitude;
        double y = latitude;
        if (toImage != null) {
            from.setValue(longitude, latitude);
            toImage.transform(from, to);
            x = to.x;
            y = to.y;
        }
        xy[index] = pixels.column(x, y);
        xy[index + 1] = pixels.row(x, y);
    }
}
