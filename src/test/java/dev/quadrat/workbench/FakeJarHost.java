package dev.quadrat.workbench;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.DeriveRequest;
import dev.quadrat.host.DerivedJars;
import dev.quadrat.host.JarHost;
import dev.quadrat.host.ResolvedExperiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Answers every question about a jar with a plan as text, as {@link DagFixture} reads it. */
public final class FakeJarHost implements JarHost {
    private final List<DeriveRequest> requests = new ArrayList<>();
    private List<CommandDefinition> definitions = List.of();
    private List<ResolvedExperiment> experiments = List.of();
    private List<Problem> problems = List.of();
    private List<Path> classPath = List.of();

    public FakeJarHost wants(String plan) {
        definitions = DagFixture.definitions(plan);
        return this;
    }

    public FakeJarHost finds(Problem... found) {
        problems = List.of(found);
        return this;
    }

    public FakeJarHost resolves(ResolvedExperiment... resolved) {
        experiments = List.of(resolved);
        return this;
    }

    public FakeJarHost classPath(Path... jars) {
        classPath = List.of(jars);
        return this;
    }

    /** What was asked so far. */
    public List<DeriveRequest> requests() {
        return requests;
    }

    @Override
    public DerivedJars derive(
            DeriveRequest request, Consumer<CommandDefinition> early, BooleanSupplier cancelled) {
        requests.add(request);
        return new DerivedJars(List.of(), experiments, definitions, problems, classPath, "");
    }
}
