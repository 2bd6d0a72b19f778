package dev.quadrat.dag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets of commands in which each waits for each other, itself included. Kosaraju's algorithm,
 * without recursion: a chain may be as long as the plan.
 */
final class Knots {
    private record Visit(String id, Iterator<String> next) {}

    private final CommandDag dag;
    private final List<String> suspects;
    private final Map<String, Integer> places = new HashMap<>();

    private Knots(CommandDag dag) {
        this.dag = dag;
        this.suspects =
                dag.order().stream()
                        .filter(id -> dag.depth(id) == 0 && !dag.upstream(id).isEmpty())
                        .toList();
        suspects.forEach(id -> places.put(id, places.size()));
    }

    /** Each in the order of the DAG. */
    static List<Set<String>> of(CommandDag dag) {
        return new Knots(dag).find();
    }

    private List<Set<String>> find() {
        List<Set<String>> knots = new ArrayList<>();
        Set<String> left = new HashSet<>(suspects);
        for (String id : finished().reversed()) {
            if (left.remove(id)) {
                Set<String> knot = knot(id, left);
                if (knot.size() > 1 || dag.upstream(id).contains(id)) {
                    knots.add(
                            knot.stream()
                                    .sorted(Comparator.comparing(places::get))
                                    .collect(Collectors.toCollection(LinkedHashSet::new)));
                }
            }
        }
        return knots;
    }

    /** Depth first downstream; a command comes after all that it reached first. */
    private List<String> finished() {
        List<String> finished = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Visit> path = new ArrayDeque<>();
        for (String suspect : suspects) {
            visit(suspect, seen, path);
            while (!path.isEmpty()) {
                Visit visit = path.getLast();
                if (visit.next.hasNext()) {
                    visit(visit.next.next(), seen, path);
                } else {
                    finished.add(path.removeLast().id);
                }
            }
        }
        return finished;
    }

    private void visit(String id, Set<String> seen, Deque<Visit> path) {
        if (seen.add(id)) {
            path.addLast(new Visit(id, dag.downstream(id).iterator()));
        }
    }

    private Set<String> knot(String start, Set<String> left) {
        Set<String> knot = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(knot);
        while (!open.isEmpty()) {
            for (String up : dag.upstream(open.removeFirst())) {
                if (left.remove(up)) {
                    knot.add(up);
                    open.add(up);
                }
            }
        }
        return knot;
    }
}
