package dev.quadrat.raster.analyze;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What each band's values are like, over all pixels of all scenes.
 *
 * <p>An immutable value.
 *
 * @param bands one entry a band, in the image's order
 */
public record BandStatistics(List<Band> bands) {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One band's values.
     *
     * @param mean their mean
     * @param deviation their standard deviation, of the whole population
     * @param min the least
     * @param max the greatest
     * @param count how many pixels; NaN is not counted
     */
    public record Band(double mean, double deviation, double min, double max, long count) {}

    private record File(int schema, List<Band> bands) {}

    /** Copies the list. */
    public BandStatistics {
        bands = List.copyOf(bands);
    }

    /**
     * Reads {@code stats.json}.
     *
     * @param file the file
     * @return what it says
     * @throws IOException if it can't be read
     */
    public static BandStatistics read(Path file) throws IOException {
        return new BandStatistics(MAPPER.readValue(file.toFile(), File.class).bands());
    }

    /**
     * Writes {@code stats.json}: {@code {"schema":1,"bands":[{"mean":…},…]}}.
     *
     * @param file a file that does not exist yet
     * @throws IOException if it can't be written
     */
    public void write(Path file) throws IOException {
        Files.write(file, MAPPER.writeValueAsBytes(new File(1, bands)));
    }
}
