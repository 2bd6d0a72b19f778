package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the forest knows of a pixel: for each band its value, then means and standard deviations of
 * boxes around it. A box of radius r has 2r + 1 pixels a side and is cut at the block's edge.
 *
 * @param meanRadii radii of the boxes whose means count, in pixels
 * @param deviationRadii radii of those whose deviations count
 */
record BoxFeatures(List<Integer> meanRadii, List<Integer> deviationRadii) {
    BoxFeatures {
        meanRadii = List.copyOf(meanRadii);
        deviationRadii = List.copyOf(deviationRadii);
    }

    int count(int bands) {
        return bands * (1 + meanRadii.size() + deviationRadii.size());
    }

    int margin() {
        return IntStream.concat(
                        meanRadii.stream().mapToInt(Integer::intValue),
                        deviationRadii.stream().mapToInt(Integer::intValue))
                .max()
                .orElse(0);
    }

    /** For each feature, its values at the window's pixels, row by row. */
    float[][] of(PixelBlock block, Window window) {
        float[][] features = new float[count(block.bands())][];
        int next = 0;
        for (int band = 0; band < block.bands(); band++) {
            IntegralImage sums = new IntegralImage(block.window(), block.plane(band));
            features[next++] = sums.values(window);
            for (int radius : meanRadii) {
                features[next++] = sums.means(window, radius);
            }
            for (int radius : deviationRadii) {
                features[next++] = sums.deviations(window, radius);
            }
        }
        return features;
    }
}
