package dev.quadrat.raster.analyze;

/**
 * Mean and deviation in one pass, block by block: each block's own sums are merged by the parallel
 * algorithm of Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
 * sample variances" (1979), which doesn't cancel where a plain sum of squares does.
 */
final class RunningStatistics {
    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(float[] values) {
        long valid = 0;
        double sum = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                valid++;
                sum += value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (valid == 0) {
            return;
        }
        double blockMean = sum / valid;
        double blockSquares = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                blockSquares += (value - blockMean) * (value - blockMean);
            }
        }
        merge(valid, blockMean, blockSquares);
    }

    private void merge(long valid, double blockMean, double blockSquares) {
        long total = count + valid;
        double delta = blockMean - mean;
        squares += blockSquares + delta * delta * ((double) count * valid / total);
        mean += delta * valid / total;
        count = total;
    }

    BandStatistics.Band result() {
        return count == 0
                ? new BandStatistics.Band(0, 0, 0, 0, 0)
                : new BandStatistics.Band(mean, Math.sqrt(squares / count), min, max, count);
    }
}
