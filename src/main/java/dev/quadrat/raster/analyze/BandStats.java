package dev.quadrat.raster.analyze;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.quadrat.raster.geotiff.PixelBlock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Statistics of each band, as they stand in {@code stats.json}.
 *
 * <p>An immutable value.
 *
 * @param bands one entry a band
 */
public record BandStats(List<Band> bands) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * One band's statistics over all pixels.
     *
     * @param mean the mean value
     * @param deviation the standard deviation
     * @param min the smallest value
     * @param max the largest value
     * @param count how many pixels; NaN is left out
     */
    public record Band(double mean, double deviation, double min, double max, long count) {}

    /** Copies. */
    public BandStats {
        bands = List.copyOf(bands);
    }

    /**
     * Reads a file.
     *
     * @param file made by {@link #write}
     * @param name stands in messages, usually the file's URI
     * @return the statistics
     * @throws IOException if it can't be read or is something else
     */
    public static BandStats read(Path file, String name) throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), BandStats.class);
        } catch (JacksonException e) {
            throw new IOException(
                    "%s holds no band statistics (%s); run ANALYZE again"
                            .formatted(name, e.getOriginalMessage()),
                    e);
        }
    }

    /**
     * Writes a file.
     *
     * @param file where to
     * @throws IOException if it can't be written
     */
    public void write(Path file) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /**
     * Gives every band mean 0 and deviation 1.
     *
     * @param block pixels with as many bands
     * @return new planes of the same window
     * @throws IOException if the number of bands differs
     */
    public PixelBlock normalise(PixelBlock block) throws IOException {
        if (block.bands() != bands.size()) {
            throw new IOException(
                    "an image has %d bands, but the statistics are of %d: all images of an experiment need the same bands"
                            .formatted(block.bands(), bands.size()));
        }
        float[][] planes = new float[bands.size()][];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = normalise(block.plane(i), bands.get(i));
        }
        return new PixelBlock(block.window(), planes);
    }

    private static float[] normalise(float[] values, Band band) {
        double scale = band.deviation() > 0 ? 1 / band.deviation() : 1;
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) ((values[i] - band.mean()) * scale);
        }
        return result;
    }
}
