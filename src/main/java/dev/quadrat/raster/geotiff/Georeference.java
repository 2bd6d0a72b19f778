package dev.quadrat.raster.geotiff;

import java.util.Optional;

/**
 * Where an image lies on the Earth: its transform and its coordinate system.
 *
 * <pre>{@code
 * Georeference.ofEpsg(4326, true, new PixelTransform(-20, 0.1, 0, 60, 0, -0.1));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Georeference {
    private final PixelTransform transform;
    private final GeoKeys keys;

    Georeference(PixelTransform transform, GeoKeys keys) {
        this.transform = transform;
        this.keys = keys;
    }

    /**
     * A georeference in a system of the EPSG register.
     *
     * @param code the system's code, for instance 4326 or 32633
     * @param geographic whether it counts in degrees of longitude and latitude
     * @param transform from pixels to its coordinates
     * @return the georeference
     */
    public static Georeference ofEpsg(int code, boolean geographic, PixelTransform transform) {
        return new Georeference(transform, GeoKeys.ofEpsg(code, geographic));
    }

    /**
     * From pixels to coordinates.
     *
     * @return the transform
     */
    public PixelTransform transform() {
        return transform;
    }

    /**
     * The coordinate system.
     *
     * @return for instance {@code EPSG:4326}; empty if the file names none of the register
     */
    public Optional<String> crs() {
        return keys.crs();
    }

    /**
     * The georeference of a part of the image.
     *
     * @param window the part
     * @return the same system with the part's own origin
     */
    public Georeference shift(Window window) {
        return new Georeference(transform.shift(window.x(), window.y()), keys);
    }

    GeoKeys keys() {
        return keys;
    }
}
