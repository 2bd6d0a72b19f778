package dev.quadrat.ui.fakes;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.DeriveRequest;
import dev.quadrat.host.DerivedJars;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.host.JarHost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A host whose jars say what a text says; see {@link DefinitionText}. */
public final class FakeJarHost implements JarHost {
    public final List<DeriveRequest> requests = new ArrayList<>();
    private final Path root;
    private String text = "";
    private List<ExperimentMethod.Argument> arguments = List.of();
    private List<Problem> problems = List.of();

    public FakeJarHost(Path root) {
        this.root = root;
    }

    /** From now on jars say this. */
    public synchronized void says(String definitions) {
        text = definitions;
        problems = List.of();
    }

    /** From now on jars can't be loaded. */
    public synchronized void fails(Problem... why) {
        problems = List.of(why);
    }

    public synchronized void takes(ExperimentMethod.Argument... wanted) {
        arguments = List.of(wanted);
    }

    @Override
    public synchronized DerivedJars derive(
            DeriveRequest request, Consumer<CommandDefinition> early, BooleanSupplier cancelled) {
        requests.add(request);
        List<Problem> found = new ArrayList<>(problems);
        for (ExperimentMethod.Argument argument : arguments) {
            if (argument.defaultValue() == null
                    && !request.arguments().containsKey(argument.name())) {
                found.add(
                        Problem.error(
                                Problem.Kind.ARGUMENT,
                                "expAll needs the argument %s; give it a value: -a %s VALUE"
                                        .formatted(argument.name(), argument.name())));
            }
        }
        boolean good = found.isEmpty();
        DefinitionText definitions = DefinitionText.of(text, request.splits(), root);
        return new DerivedJars(
                List.of(
                        new ExperimentMethod(
                                "org.example.Fields",
                                "expAll",
                                arguments,
                                good ? definitions.experiments() : List.of())),
                good ? definitions.definitions() : List.of(),
                found,
                request.jars().stream().map(Path::of).filter(Files::exists).toList(),
                "");
    }
}
