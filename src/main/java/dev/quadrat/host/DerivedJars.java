package dev.quadrat.host;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;

import java.nio.file.Path;
import java.util.List;

/**
 * What the child told.
 *
 * @param methods all experiment methods of all sets, also those that were not called
 * @param experiments those that passed the filters
 * @param classPath the jars and those that their manifests name, in order
 * @param output the beginning of what author code printed, traces included
 */
public record DerivedJars(
        List<ExperimentMethod> methods,
        List<ResolvedExperiment> experiments,
        List<CommandDefinition> definitions,
        List<Problem> problems,
        List<Path> classPath,
        String output) {
    public DerivedJars {
        methods = List.copyOf(methods);
        experiments = List.copyOf(experiments);
        definitions = List.copyOf(definitions);
        problems = List.copyOf(problems);
        classPath = List.copyOf(classPath);
    }

    /** Of commands that belong to no experiment whose configuration is known. */
    public DerivedJars(
            List<ExperimentMethod> methods,
            List<CommandDefinition> definitions,
            List<Problem> problems,
            List<Path> classPath,
            String output) {
        this(methods, List.of(), definitions, problems, classPath, output);
    }
}
