package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A method of an experiment set.
 *
 * @param experiments the ids of what it made; empty if it was not called
 */
public record ExperimentMethod(
        String className, String name, List<Argument> arguments, List<String> experiments) {
    /**
     * A parameter of the method.
     *
     * @param type for people: {@code text}, {@code whole number}, {@code one of A, B}
     * @param defaultValue null if it is required
     */
    public record Argument(
            String name, String type, String description, @Nullable String defaultValue) {}

    public ExperimentMethod {
        arguments = List.copyOf(arguments);
        experiments = List.copyOf(experiments);
    }
}
