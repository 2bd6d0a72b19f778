package dev.quadrat.raster.label;

import dev.quadrat.raster.geotiff.Window;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Draws the polygons that touch a window. */
final class PolygonRaster implements LabelRaster {
    private final STRtree index = new STRtree();
    private final byte background;

    PolygonRaster(List<LabelPolygon> polygons, byte background) {
        this.background = background;
        polygons.forEach(polygon -> index.insert(polygon.bounds(), polygon));
        index.build();
    }

    @Override
    public byte[] read(Window window) {
        byte[] pixels = new byte[window.area()];
        Arrays.fill(pixels, background);
        Envelope bounds = new Envelope(window.x(), window.right(), window.y(), window.bottom());
        List<?> found = index.query(bounds);
        found.stream()
                .map(LabelPolygon.class::cast)
                .sorted(Comparator.comparingInt(LabelPolygon::order))
                .forEach(polygon -> ScanLineFill.fill(polygon, window, pixels));
        return pixels;
    }
}
