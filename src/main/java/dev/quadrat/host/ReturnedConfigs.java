package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.dag.Problem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an experiment method returned, flat. */
record ReturnedConfigs(List<ExperimentConfig> experiments, List<CommandConfig> commands) {
    static ReturnedConfigs of(String method, @Nullable Object returned) throws AuthorFailure {
        ReturnedConfigs flat = new ReturnedConfigs(new ArrayList<>(), new ArrayList<>());
        flat.add(method, returned);
        return flat;
    }

    private void add(String method, @Nullable Object value) throws AuthorFailure {
        switch (value) {
            case ExperimentConfig experiment -> experiments.add(experiment);
            case CommandConfig command -> commands.add(command);
            case Iterable<?> many -> {
                for (Object one : many) {
                    add(method, one);
                }
            }
            case Stream<?> many -> {
                for (Object one : many.toList()) {
                    add(method, one);
                }
            }
            case Object[] many -> {
                for (Object one : Arrays.asList(many)) {
                    add(method, one);
                }
            }
            case null -> throw wrong(method, "null");
            default -> throw wrong(method, "a " + value.getClass().getName());
        }
    }

    private static AuthorFailure wrong(String method, String what) {
        return new AuthorFailure(
                Problem.error(
                        Problem.Kind.EXPERIMENT,
                        "%s returned %s; an experiment method returns an ExperimentConfig, a CommandConfig, or a collection, stream or array of them"
                                .formatted(method, what)));
    }
}
