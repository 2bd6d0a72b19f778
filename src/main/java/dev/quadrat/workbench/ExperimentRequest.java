package dev.quadrat.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which experiments a person wants from which jars.
 *
 * @param classGlobs of class names; empty for all sets
 * @param methodGlobs of {@code package.Class.method}; empty for all
 * @param filterGlobs of experiment ids; empty for all
 * @param arguments of experiment methods, by name
 */
public record ExperimentRequest(
        List<Path> jars,
        List<String> classGlobs,
        String prefix,
        List<String> methodGlobs,
        List<String> filterGlobs,
        Map<String, String> arguments,
        int splits,
        Duration limit) {
    public static final String PREFIX = "exp";
    public static final Duration LIMIT = Duration.ofSeconds(60);

    public ExperimentRequest {
        jars = jars.stream().map(jar -> jar.toAbsolutePath().normalize()).toList();
        arguments = Map.copyOf(arguments);
    }

    public static ExperimentRequest of(Path... jars) {
        return new ExperimentRequest(
                List.of(jars), List.of(), PREFIX, List.of(), List.of(), Map.of(), 1, LIMIT);
    }

    public ExperimentRequest withSplits(int count) {
        return new ExperimentRequest(
                jars, classGlobs, prefix, methodGlobs, filterGlobs, arguments, count, limit);
    }

    public ExperimentRequest withArguments(Map<String, String> values) {
        return new ExperimentRequest(
                jars, classGlobs, prefix, methodGlobs, filterGlobs, values, splits, limit);
    }
}
