package dev.quadrat.raster.geotiff;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;

/** An image's place on the Earth in the tags of its directory (OGC GeoTIFF 1.1, chapter 7). */
final class GeoTags {
    private GeoTags() {}

    static Optional<Georeference> read(IIOMetadata metadata) throws IIOInvalidTreeException {
        TIFFDirectory tags = TIFFDirectory.createFromMetadata(metadata);
        TIFFField text = tags.getTIFFField(GeoTIFFTagSet.TAG_GEO_ASCII_PARAMS);
        TIFFField directory = tags.getTIFFField(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY);
        GeoKeys keys =
                new GeoKeys(
                        directory == null ? new int[0] : directory.getAsInts(),
                        doubles(tags, GeoTIFFTagSet.TAG_GEO_DOUBLE_PARAMS),
                        text == null ? "" : text.getAsString(0));
        PixelTransform transform = transform(tags);
        if (transform == null) {
            return Optional.empty();
        }
        return Optional.of(
                keys.pixelIsPoint()
                        ? new Georeference(transform.shift(-0.5, -0.5), keys.withPixelIsArea())
                        : new Georeference(transform, keys));
    }

    private static @Nullable PixelTransform transform(TIFFDirectory tags) {
        double[] scale = doubles(tags, GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE);
        double[] tie = doubles(tags, GeoTIFFTagSet.TAG_MODEL_TIE_POINT);
        if (scale.length >= 2 && tie.length >= 6) {
            return new PixelTransform(tie[3], scale[0], 0, tie[4], 0, -scale[1])
                    .shift(-tie[0], -tie[1]);
        }
        double[] m = doubles(tags, GeoTIFFTagSet.TAG_MODEL_TRANSFORMATION);
        return m.length == 16 ? new PixelTransform(m[3], m[0], m[1], m[7], m[4], m[5]) : null;
    }

    private static double[] doubles(TIFFDirectory tags, int tag) {
        TIFFField field = tags.getTIFFField(tag);
        return field == null ? new double[0] : field.getAsDoubles();
    }

    /** The tags that say the same of an image that is written. */
    static List<TIFFField> write(Georeference place) {
        PixelTransform t = place.transform();
        double[] matrix = {
            t.xPerColumn(),
            t.xPerRow(),
            0,
            t.x0(),
            t.yPerColumn(),
            t.yPerRow(),
            0,
            t.y0(),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1
        };
        List<TIFFField> fields = new ArrayList<>();
        if (t.xPerRow() == 0 && t.yPerColumn() == 0 && t.xPerColumn() > 0 && t.yPerRow() < 0) {
            double[] scale = {t.xPerColumn(), -t.yPerRow(), 0};
            double[] tie = {0, 0, 0, t.x0(), t.y0(), 0};
            fields.add(field(GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE, scale));
            fields.add(field(GeoTIFFTagSet.TAG_MODEL_TIE_POINT, tie));
        } else {
            fields.add(field(GeoTIFFTagSet.TAG_MODEL_TRANSFORMATION, matrix));
        }
        keys(place.keys(), fields);
        return fields;
    }

    private static void keys(GeoKeys keys, List<TIFFField> fields) {
        int[] directory = keys.directory();
        char[] shorts = new char[directory.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (char) directory[i];
        }
        if (shorts.length > 0) {
            TIFFTag tag = tag(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY);
            fields.add(new TIFFField(tag, TIFFTag.TIFF_SHORT, shorts.length, shorts));
        }
        if (keys.doubles().length > 0) {
            fields.add(field(GeoTIFFTagSet.TAG_GEO_DOUBLE_PARAMS, keys.doubles()));
        }
        if (!keys.text().isEmpty()) {
            TIFFTag tag = tag(GeoTIFFTagSet.TAG_GEO_ASCII_PARAMS);
            String[] text = {keys.text()};
            fields.add(new TIFFField(tag, TIFFTag.TIFF_ASCII, 1, text));
        }
    }

    private static TIFFField field(int number, double[] values) {
        return new TIFFField(tag(number), TIFFTag.TIFF_DOUBLE, values.length, values);
    }

    private static TIFFTag tag(int number) {
        return GeoTIFFTagSet.getInstance().getTag(number);
    }
}
