package dev.quadrat.raster.analyze;

/** Running moments of a band, by the method of Welford (Technometrics 4, 1962). */
final class BandMoments {
    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(float[] values) {
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            count++;
            double distance = value - mean;
            mean += distance / count;
            squares += distance * (value - mean);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
    }

    BandStats.Band stats() {
        return count == 0
                ? new BandStats.Band(0, 0, 0, 0, 0)
                : new BandStats.Band(mean, Math.sqrt(squares / count), min, max, count);
    }
}
