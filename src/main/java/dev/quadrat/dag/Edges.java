package dev.quadrat.dag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edges by both ends, and the depth of every command. */
record Edges(
        Map<String, List<String>> upstream,
        Map<String, List<String>> downstream,
        Map<String, Integer> depths) {
    static Edges of(Collection<Command> commands, Collection<CommandDag.Edge> edges) {
        Map<String, Set<String>> feeders = new HashMap<>();
        for (CommandDag.Edge edge : edges) {
            feeders.computeIfAbsent(edge.to(), id -> new HashSet<>()).add(edge.from());
        }
        return of(commands, feeders);
    }

    /**
     * @param feeders of each command that has any, by id
     */
    static Edges of(Collection<Command> commands, Map<String, Set<String>> feeders) {
        Map<String, List<String>> up = new HashMap<>();
        Map<String, List<String>> down = new HashMap<>();
        feeders.forEach(
                (to, all) -> {
                    up.put(to, sorted(all));
                    all.forEach(
                            from -> down.computeIfAbsent(from, id -> new ArrayList<>()).add(to));
                });
        down.replaceAll((from, all) -> sorted(all));
        return new Edges(up, down, depths(commands, up, down));
    }

    static List<Command> inOrder(Collection<Command> commands, Map<String, Integer> depths) {
        return commands.stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Command c) ->
                                                depths.getOrDefault(c.id(), Integer.MAX_VALUE))
                                .thenComparing(Command::type)
                                .thenComparing(Command::id))
                .toList();
    }

    private static List<String> sorted(Collection<String> ids) {
        String[] sorted = ids.toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    /** Kahn's algorithm; commands on or behind a cycle get no depth and so come last. */
    private static Map<String, Integer> depths(
            Collection<Command> commands,
            Map<String, List<String>> upstream,
            Map<String, List<String>> downstream) {
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, Integer> depths = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        for (Command command : commands) {
            int count = upstream.getOrDefault(command.id(), List.of()).size();
            waitsFor.put(command.id(), count);
            if (count == 0) {
                ready.add(command.id());
                depths.put(command.id(), 0);
            }
        }
        Map<String, Integer> settled = new HashMap<>();
        while (!ready.isEmpty()) {
            String id = ready.removeFirst();
            int depth = depths.getOrDefault(id, 0);
            settled.put(id, depth);
            for (String next : downstream.getOrDefault(id, List.of())) {
                depths.merge(next, depth + 1, Math::max);
                if (waitsFor.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return settled;
    }
}
