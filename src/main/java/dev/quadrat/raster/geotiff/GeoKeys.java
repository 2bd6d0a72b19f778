package dev.quadrat.raster.geotiff;

import java.util.Optional;

/**
 * The coordinate system of a GeoTIFF, as its three key tags say it; kept as they are, so that what
 * is written from an image has the image's own system, known to us or not.
 *
 * @see <a href="https://docs.ogc.org/is/19-008r4/19-008r4.html">OGC GeoTIFF 1.1</a>
 */
final class GeoKeys {
    private static final int MODEL_TYPE = 1024;
    private static final int RASTER_TYPE = 1025;
    private static final int GEOGRAPHIC = 2048;
    private static final int PROJECTED = 3072;
    private static final int USER_DEFINED = 32767;

    private final int[] directory;
    private final double[] doubles;
    private final String text;

    GeoKeys(int[] directory, double[] doubles, String text) {
        this.directory = directory;
        this.doubles = doubles;
        this.text = text;
    }

    /** The keys of a system of the EPSG register. */
    static GeoKeys ofEpsg(int code, boolean geographic) {
        int[] directory = {
            1,
            1,
            0,
            3, //
            MODEL_TYPE,
            0,
            1,
            geographic ? 2 : 1, //
            RASTER_TYPE,
            0,
            1,
            1, //
            geographic ? GEOGRAPHIC : PROJECTED,
            0,
            1,
            code
        };
        return new GeoKeys(directory, new double[0], "");
    }

    int[] directory() {
        return directory.clone();
    }

    double[] doubles() {
        return doubles.clone();
    }

    String text() {
        return text;
    }

    /** Whether tie points mean the centre of a pixel, not its corner. */
    boolean pixelIsPoint() {
        return key(RASTER_TYPE) == 2;
    }

    /** The same keys, saying that tie points mean corners. */
    GeoKeys withPixelIsArea() {
        int[] changed = directory.clone();
        for (int i = 4; i + 3 < changed.length; i += 4) {
            if (changed[i] == RASTER_TYPE) {
                changed[i + 3] = 1;
            }
        }
        return new GeoKeys(changed, doubles, text);
    }

    /** {@code EPSG:} and the code, unless the system is defined by its parameters or missing. */
    Optional<String> crs() {
        int code = key(PROJECTED) > 0 ? key(PROJECTED) : key(GEOGRAPHIC);
        return code > 0 && code < USER_DEFINED ? Optional.of("EPSG:" + code) : Optional.empty();
    }

    private int key(int id) {
        for (int i = 4; i + 3 < directory.length; i += 4) {
            if (directory[i] == id && directory[i + 1] == 0) {
                return directory[i + 3];
            }
        }
        return 0;
    }
}
