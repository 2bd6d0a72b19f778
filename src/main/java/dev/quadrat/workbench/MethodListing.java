package dev.quadrat.workbench;

import dev.quadrat.host.ExperimentMethod;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An experiment method as it is shown to people.
 *
 * @param experiments ids of what it made; empty if it was not called
 */
public record MethodListing(
        String className, String name, List<Argument> arguments, List<String> experiments) {
    /**
     * @param type for people: {@code text}, {@code whole number}, {@code one of A, B}
     * @param defaultValue null if it is required
     */
    public record Argument(
            String name, String type, String description, @Nullable String defaultValue) {}

    static MethodListing of(ExperimentMethod method) {
        return new MethodListing(
                method.className(),
                method.name(),
                method.arguments().stream()
                        .map(
                                a ->
                                        new Argument(
                                                a.name(),
                                                a.type(),
                                                a.description(),
                                                a.defaultValue()))
                        .toList(),
                method.experiments());
    }
}
