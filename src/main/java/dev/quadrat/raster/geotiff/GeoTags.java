package dev.quadrat.raster.geotiff;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/** Reads an image's place on the Earth from the tags of its directory. */
final class GeoTags {
    private GeoTags() {}

    static @Nullable Georeference read(TiffDirectory tags) throws IOException {
        int[] directory =
                Arrays.stream(tags.longs(Tag.GEO_KEY_DIRECTORY)).mapToInt(v -> (int) v).toArray();
        GeoKeys keys =
                new GeoKeys(
                        directory,
                        tags.doubles(Tag.GEO_DOUBLE_PARAMS),
                        tags.text(Tag.GEO_ASCII_PARAMS));
        PixelTransform transform = transform(tags);
        if (transform == null) {
            return null;
        }
        return keys.pixelIsPoint()
                ? new Georeference(transform.shift(-0.5, -0.5), keys.withPixelIsArea())
                : new Georeference(transform, keys);
    }

    private static @Nullable PixelTransform transform(TiffDirectory tags) throws IOException {
        double[] scale = tags.doubles(Tag.MODEL_PIXEL_SCALE);
        double[] tie = tags.doubles(Tag.MODEL_TIEPOINT);
        if (scale.length >= 2 && tie.length >= 6) {
            return new PixelTransform(tie[3], scale[0], 0, tie[4], 0, -scale[1])
                    .shift(-tie[0], -tie[1]);
        }
        double[] m = tags.doubles(Tag.MODEL_TRANSFORMATION);
        return m.length == 16 ? new PixelTransform(m[3], m[0], m[1], m[7], m[4], m[5]) : null;
    }
}
