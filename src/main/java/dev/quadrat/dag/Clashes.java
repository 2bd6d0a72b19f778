package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two commands that are not the same write one URI, or one writes into the other's folder. */
final class Clashes {
    private record Pair(String first, String second) {}

    private Clashes() {}

    static List<Problem> find(CommandDag dag, UriIndex index) {
        Map<Pair, List<String>> clashes = new LinkedHashMap<>();
        for (Command command : dag.commands()) {
            for (String uri : command.outputs()) {
                for (String other : index.writersOf(uri)) {
                    if (command.id().compareTo(other) < 0) {
                        add(clashes, command.id(), other, uri);
                    }
                }
                for (String folder : index.writtenAbove(uri)) {
                    for (String other : index.writersOf(folder)) {
                        if (!other.equals(command.id())) {
                            add(clashes, other, command.id(), folder);
                        }
                    }
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        clashes.forEach(
                (pair, uris) ->
                        problems.add(
                                problem(dag.command(pair.first), dag.command(pair.second), uris)));
        return problems;
    }

    private static void add(
            Map<Pair, List<String>> clashes, String first, String second, String uri) {
        List<String> uris =
                clashes.computeIfAbsent(new Pair(first, second), p -> new ArrayList<>());
        if (!uris.contains(uri)) {
            uris.add(uri);
        }
    }

    private static Problem problem(Command first, Command second, List<String> uris) {
        Set<String> experiments = new LinkedHashSet<>();
        Stream.of(first, second).forEach(c -> experiments.addAll(c.experiments()));
        String more = uris.size() > 1 ? " and " + (uris.size() - 1) + " more" : "";
        return Problem.error(
                Problem.Kind.CLASH,
                "%s and %s both write %s%s; give them different keys or URIs"
                        .formatted(first.describe(), second.describe(), uris.getFirst(), more),
                List.copyOf(experiments),
                uris);
    }
}
