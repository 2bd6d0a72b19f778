package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Derives from configs of this JVM, by way of the wire. */
final class InProcess {
    private final Wire child = new Wire("@m");
    private final Wire parent = new Wire("@m");
    final ChildJvmHost.Story story = new ChildJvmHost.Story(definition -> {});
    private final CommandDerivation derivation;

    InProcess(int splits) {
        ClassLoader loader = InProcess.class.getClassLoader();
        try {
            derivation =
                    new CommandDerivation(
                            new ConfigJson(loader),
                            new CodeHashes(new AuthorClasses(List.of())),
                            new AuthorCode(what -> {}),
                            this::tell,
                            splits,
                            Path.of("/work"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<CommandDefinition> derive(CommandConfig command) {
        try {
            derivation.derive(command, null);
        } catch (AuthorFailure e) {
            story.problems.add(e.problem());
        }
        return story.definitions;
    }

    List<CommandDefinition> derive(ExperimentConfig experiment) {
        try {
            derivation.derive(experiment);
        } catch (AuthorFailure e) {
            story.problems.add(e.problem());
        }
        return story.definitions;
    }

    List<String> problems() {
        return story.problems.stream().map(Problem::message).toList();
    }

    private void tell(HostMessage message) {
        try {
            story.add(parent.decode(ByteBuffer.wrap(child.encode(message))).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
