package dev.quadrat.workbench;

import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.PlanSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which experiments a person wants from which jars.
 *
 * @param classGlobs of class names; empty for all sets
 * @param methodGlobs of {@code package.Class.method}; empty for all
 * @param filterGlobs of experiment ids; empty for all
 * @param arguments of experiment methods, by name
 * @param workingFolder what relative paths count from, now and when commands run
 */
public record ExperimentRequest(
        List<Path> jars,
        List<String> classGlobs,
        String prefix,
        List<String> methodGlobs,
        List<String> filterGlobs,
        Map<String, String> arguments,
        int splits,
        Duration limit,
        Path workingFolder) {
    public static final String PREFIX = "exp";
    public static final Duration LIMIT = Duration.ofSeconds(60);

    public ExperimentRequest {
        jars = jars.stream().map(jar -> jar.toAbsolutePath().normalize()).toList();
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        workingFolder = workingFolder.toAbsolutePath().normalize();
    }

    public static ExperimentRequest of(Path... jars) {
        return new ExperimentRequest(
                List.of(jars),
                List.of(),
                PREFIX,
                List.of(),
                List.of(),
                Map.of(),
                1,
                LIMIT,
                Path.of(""));
    }

    public ExperimentRequest withSplits(int count) {
        return new ExperimentRequest(
                jars,
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                arguments,
                count,
                limit,
                workingFolder);
    }

    public ExperimentRequest withJars(List<Path> others) {
        return new ExperimentRequest(
                others,
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                arguments,
                splits,
                limit,
                workingFolder);
    }

    public ExperimentRequest withLimit(Duration longest) {
        return new ExperimentRequest(
                jars,
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                arguments,
                splits,
                longest,
                workingFolder);
    }

    public ExperimentRequest withArguments(Map<String, String> values) {
        return new ExperimentRequest(
                jars,
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                values,
                splits,
                limit,
                workingFolder);
    }

    /** The request that a saved plan was made from. */
    public static ExperimentRequest of(PlanSource source, Duration limit) {
        return new ExperimentRequest(
                source.jars().stream().map(Path::of).toList(),
                source.classes(),
                source.prefix(),
                source.methods(),
                source.filters(),
                source.arguments(),
                source.splits(),
                limit,
                Path.of(source.workingFolder()));
    }

    /** What a plan of this request is to be made again from. */
    public PlanSource source(PlanRequest plan) {
        return new PlanSource(
                workingFolder.toString(),
                jars.stream().map(Path::toString).toList(),
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                arguments,
                splits,
                plan.types(),
                plan.subset(),
                plan.rerun(),
                plan.skipFileCheck());
    }
}
