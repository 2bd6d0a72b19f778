package dev.quadrat.raster.label;

import org.locationtech.jts.geom.Envelope;

import java.util.List;

/** A polygon in an image's pixel coordinates: rings as x, y, x, y, …; holes are just more rings. */
final class LabelPolygon {
    private final List<double[]> rings;
    private final byte classId;
    private final int order;
    private final Envelope bounds = new Envelope();

    LabelPolygon(List<double[]> rings, byte classId, int order) {
        this.rings = rings;
        this.classId = classId;
        this.order = order;
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                bounds.expandToInclude(ring[i], ring[i + 1]);
            }
        }
    }

    List<double[]> rings() {
        return rings;
    }

    byte classId() {
        return classId;
    }

    /** Its place in the file: later ones are drawn over earlier ones. */
    int order() {
        return order;
    }

    Envelope bounds() {
        return bounds;
    }
}
