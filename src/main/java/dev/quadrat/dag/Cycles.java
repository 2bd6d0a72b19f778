package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands that wait for each other, spelled out. */
final class Cycles {
    private final CommandDag dag;
    private final UriIndex index;

    private Cycles(CommandDag dag, UriIndex index) {
        this.dag = dag;
        this.index = index;
    }

    static List<Problem> find(CommandDag dag, UriIndex index) {
        Cycles cycles = new Cycles(dag, index);
        Set<String> suspects =
                dag.order().stream()
                        .filter(id -> dag.depth(id) == 0 && !dag.upstream(id).isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String suspect : suspects) {
            cycles.walk(suspect, suspects, seen).map(cycles::problem).ifPresent(problems::add);
        }
        return problems;
    }

    /** Walks upstream among suspects until a command comes again. */
    private Optional<List<String>> walk(String start, Set<String> suspects, Set<String> seen) {
        List<String> path = new ArrayList<>();
        String current = start;
        while (seen.add(current)) {
            path.add(current);
            Optional<String> up =
                    dag.upstream(current).stream().filter(suspects::contains).findFirst();
            if (up.isEmpty()) {
                return Optional.empty();
            }
            current = up.get();
        }
        int from = path.indexOf(current);
        return from < 0
                ? Optional.empty()
                : Optional.of(path.subList(from, path.size()).reversed());
    }

    private Problem problem(List<String> cycle) {
        List<String> steps = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        Set<String> experiments = new LinkedHashSet<>();
        for (int i = 0; i < cycle.size(); i++) {
            Command writer = dag.command(cycle.get(i));
            Command reader = dag.command(cycle.get((i + 1) % cycle.size()));
            String uri = tie(writer, reader);
            steps.add("%s writes %s for %s".formatted(writer.describe(), uri, reader.describe()));
            uris.add(uri);
            experiments.addAll(writer.experiments());
        }
        return Problem.error(
                Problem.Kind.CYCLE,
                "these commands wait for each other: "
                        + String.join("; ", steps)
                        + "; change one of these URIs",
                List.copyOf(experiments),
                uris);
    }

    private String tie(Command writer, Command reader) {
        return reader.inputs().stream()
                .filter(uri -> index.feeders(uri).contains(writer.id()))
                .findFirst()
                .orElseThrow();
    }
}
