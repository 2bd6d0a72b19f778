package dev.quadrat.workbench;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ResolvedExperiment;

import java.nio.file.Path;
import java.util.List;

/**
 * What jars want to be done, before anyone has looked at what exists. Planning again needs no
 * further look into the jars.
 *
 * @param resolved experiments after all updates
 * @param classPath the jars and those that their manifests name
 * @param jarStamps the class path as it was when it was looked into
 * @param output the beginning of what experiment code printed, traces included
 */
public record Derivation(
        ExperimentRequest request,
        List<MethodListing> methods,
        List<ResolvedExperiment> resolved,
        DerivedDag derived,
        List<Problem> problems,
        List<Path> classPath,
        JarStamps jarStamps,
        String output) {
    public List<String> experiments() {
        return methods.stream().flatMap(m -> m.experiments().stream()).distinct().toList();
    }
}
