package dev.quadrat.raster.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in {@code eval.json}.
 *
 * @param overall each class over the pixels of all scenes, then the average
 * @param perScene the same by scene id
 */
public record Evaluation(
        @JsonProperty("overall") List<ClassEvaluation> overall,
        @JsonProperty("per_scene") Map<String, List<ClassEvaluation>> perScene) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Copies. */
    public Evaluation {
        overall = List.copyOf(overall);
        perScene = Collections.unmodifiableMap(new LinkedHashMap<>(perScene));
    }

    /**
     * Reads a file.
     *
     * @param file an {@code eval.json}
     * @return what it says
     * @throws IOException if it can't be read or is something else
     */
    public static Evaluation read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), Evaluation.class);
    }

    void write(Path file) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /**
     * The average over all scenes and classes.
     *
     * @return the last item of {@link #overall}
     */
    public ClassEvaluation average() {
        return overall.getLast();
    }
}
