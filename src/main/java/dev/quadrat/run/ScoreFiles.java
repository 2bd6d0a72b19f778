package dev.quadrat.run;

import dev.quadrat.dag.Command;

import java.util.Collection;
import java.util.Optional;

/** Which of a command's outputs tells how good a model is. */
public final class ScoreFiles {
    private static final String NAME = "eval.json";

    private ScoreFiles() {}

    public static Optional<String> of(Command command) {
        return of(command.outputs());
    }

    public static Optional<String> of(Collection<String> outputs) {
        return outputs.stream()
                .filter(uri -> uri.substring(uri.lastIndexOf('/') + 1).equals(NAME))
                .findFirst();
    }
}
