package dev.quadrat.dag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that wait for each other, spelled out: of each knot, one shortest cycle. */
final class Cycles {
    private final CommandDag dag;
    private final UriIndex index;

    private Cycles(CommandDag dag, UriIndex index) {
        this.dag = dag;
        this.index = index;
    }

    static List<Problem> find(CommandDag dag, UriIndex index) {
        Cycles cycles = new Cycles(dag, index);
        List<Problem> problems = new ArrayList<>();
        for (Set<String> knot : Knots.of(dag)) {
            problems.add(cycles.problem(cycles.shortest(knot)));
        }
        return problems;
    }

    /** From the knot's first command downstream until it comes again, breadth first. */
    private List<String> shortest(Set<String> knot) {
        String start = knot.iterator().next();
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!from.containsKey(start)) {
            String current = open.removeFirst();
            for (String next : dag.downstream(current)) {
                if (knot.contains(next) && from.putIfAbsent(next, current) == null) {
                    open.add(next);
                }
            }
        }
        List<String> backwards = new ArrayList<>();
        for (String at = from.get(start); at != null && !at.equals(start); at = from.get(at)) {
            backwards.add(at);
        }
        backwards.add(start);
        return backwards.reversed();
    }

    private Problem problem(List<String> cycle) {
        List<String> steps = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        Set<String> experiments = new LinkedHashSet<>();
        for (int i = 0; i < cycle.size(); i++) {
            Command writer = dag.command(cycle.get(i));
            Command reader = dag.command(cycle.get((i + 1) % cycle.size()));
            Tie tie = tie(writer, reader);
            steps.add(
                    cycle.size() == 1
                            ? "%s reads what it writes itself: %s"
                                    .formatted(writer.describe(), tie.text())
                            : "%s writes %s for %s"
                                    .formatted(writer.describe(), tie.text(), reader.describe()));
            uris.add(tie.written);
            experiments.addAll(writer.experiments());
        }
        return Problem.error(
                Problem.Kind.CYCLE,
                cycle.size() == 1
                        ? steps.getFirst() + "; change one of its URIs"
                        : "these commands wait for each other: "
                                + String.join("; ", steps)
                                + "; change one of these URIs",
                List.copyOf(experiments),
                uris);
    }

    private Tie tie(Command writer, Command reader) {
        for (String read : reader.inputs()) {
            for (String key : index.writtenAround(read)) {
                if (index.writersOf(key).contains(writer.id())) {
                    return new Tie(UriIndex.name(key), UriIndex.name(UriIndex.key(read)));
                }
            }
        }
        throw new IllegalStateException(
                "nothing ties %s to %s".formatted(writer.id(), reader.id()));
    }

    /** They differ where a folder is read of which something is written, or the other way round. */
    private record Tie(String written, String read) {
        String text() {
            return written.equals(read) ? written : written + " (read as " + read + ")";
        }
    }
}
