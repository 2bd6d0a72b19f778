package dev.quadrat.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run was asked to do; {@code run.json}, written once.
 *
 * @param jars as the person named them
 * @param arguments of the experiment methods
 * @param workingFolder what relative paths count from
 */
public record RunManifest(
        int schema,
        String id,
        String runner,
        Instant started,
        List<String> jars,
        Map<String, String> arguments,
        String workingFolder,
        int parallel) {
    public static final int SCHEMA = 1;
}
