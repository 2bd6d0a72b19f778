package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

/** A block of which any pixel's features can be had quickly. Safe to read by any thread. */
final class FeatureBlock {
    private final Window window;
    private final float[][] planes;
    private final IntegralImage[] integrals;
    private final int[] meanRadii;
    private final int[] deviationRadii;

    FeatureBlock(PixelFeatures features, PixelBlock block) {
        this.window = block.window();
        this.meanRadii = features.meanRadii().stream().mapToInt(Integer::intValue).toArray();
        this.deviationRadii =
                features.deviationRadii().stream().mapToInt(Integer::intValue).toArray();
        this.planes = new float[features.bands().size()][];
        this.integrals = new IntegralImage[planes.length];
        for (int band = 0; band < planes.length; band++) {
            planes[band] = scaled(block.plane(band), features.bands().get(band));
            integrals[band] = new IntegralImage(planes[band], window.width(), window.height());
        }
    }

    private static float[] scaled(float[] plane, PixelFeatures.BandScale scale) {
        float[] scaled = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            float value = (plane[i] - scale.mean()) / scale.deviation();
            scaled[i] = Float.isFinite(value) ? value : 0;
        }
        return scaled;
    }

    /**
     * Describes a pixel.
     *
     * @param x its column in the scene
     * @param y its row in the scene
     * @param features where to write
     */
    void describe(int x, int y, float[] features) {
        int column = x - window.x();
        int row = y - window.y();
        int at = 0;
        for (int band = 0; band < planes.length; band++) {
            features[at++] = planes[band][row * window.width() + column];
            for (int radius : meanRadii) {
                features[at++] = (float) integrals[band].mean(column, row, radius);
            }
            for (int radius : deviationRadii) {
                features[at++] = (float) integrals[band].deviation(column, row, radius);
            }
        }
    }
}
