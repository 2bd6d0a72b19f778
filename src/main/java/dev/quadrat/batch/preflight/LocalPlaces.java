package dev.quadrat.batch.preflight;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.storage.Uris;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places of a plan that are on this machine, where no job can reach them. */
final class LocalPlaces {
    private final Set<String> ofCommands = new LinkedHashSet<>();
    private final Set<String> ofConfigs = new LinkedHashSet<>();

    private LocalPlaces() {}

    static List<Problem> problems(Plan plan) {
        LocalPlaces places = new LocalPlaces();
        for (PlannedCommand planned : plan.toRun()) {
            places.add(planned.command());
        }
        return places.problems();
    }

    private void add(Command command) {
        addLocal(command.inputs());
        addLocal(command.outputs());
        addNamed(command.config());
    }

    private void addLocal(List<String> uris) {
        uris.stream().filter(Uris::isLocal).forEach(ofCommands::add);
    }

    /**
     * A configuration may name what its command never reads, and a text may look like a path
     * without being one; so only what exists here is told, and as a warning.
     */
    private void addNamed(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> object -> object.values().forEach(this::addNamed);
            case Collection<?> list -> list.forEach(this::addNamed);
            case String text when text.startsWith("/") || text.startsWith("file:/") ->
                    ofConfigs.add(text);
            case null, default -> {}
        }
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!ofCommands.isEmpty()) {
            problems.add(
                    Problem.error(
                            Problem.Kind.RUNNER,
                            "AWS Batch can't reach what lies on this machine: %s; name inputs and root URIs that begin with s3://"
                                    .formatted(first(ofCommands)),
                            List.of(),
                            List.copyOf(ofCommands)));
        }
        Set<String> named = new LinkedHashSet<>(ofConfigs);
        named.removeAll(ofCommands);
        named.removeIf(text -> !exists(text));
        if (!named.isEmpty()) {
            problems.add(
                    Problem.warning(
                            Problem.Kind.RUNNER,
                            "configurations name what lies on this machine, where AWS Batch can't read it: %s; name s3:// URIs if commands read it"
                                    .formatted(first(named)),
                            List.of(),
                            List.copyOf(named)));
        }
        return problems;
    }

    private static String first(Set<String> places) {
        String first = places.iterator().next();
        return switch (places.size()) {
            case 1 -> first;
            case 2 -> first + " and another place";
            default -> "%s and %d other places".formatted(first, places.size() - 1);
        };
    }

    private static boolean exists(String text) {
        try {
            return Files.exists(Path.of(Uris.normalise(text, Path.of(""))));
        } catch (IllegalArgumentException e) {
            // No path of this system.
            return false;
        }
    }
}
