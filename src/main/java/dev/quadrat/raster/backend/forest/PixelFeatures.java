package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.analyze.BandStatistics;
import dev.quadrat.raster.geotiff.PixelBlock;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a pixel is described: for each band its value, its box means, its box deviations.
 *
 * @param bands how to scale each band
 * @param meanRadii the boxes for means
 * @param deviationRadii the boxes for deviations
 */
record PixelFeatures(List<BandScale> bands, List<Integer> meanRadii, List<Integer> deviationRadii) {
    /** A band's scaling: (value - mean) / deviation. */
    record BandScale(float mean, float deviation) {}

    static PixelFeatures of(
            BandStatistics statistics, List<Integer> meanRadii, List<Integer> deviationRadii) {
        List<BandScale> bands =
                statistics.bands().stream()
                        .map(band ->
                                new BandScale(
                                        (float) band.mean(),
                                        band.deviation() > 0 ? (float) band.deviation() : 1))
                        .toList();
        return new PixelFeatures(bands, meanRadii, deviationRadii);
    }

    int margin() {
        return Stream.concat(meanRadii.stream(), deviationRadii.stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    int count() {
        return bands.size() * (1 + meanRadii.size() + deviationRadii.size());
    }

    /** Prepares a block; boxes end at its border. */
    FeatureBlock prepare(PixelBlock block) {
        return new FeatureBlock(this, block);
    }
}
