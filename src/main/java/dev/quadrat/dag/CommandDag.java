package dev.quadrat.dag;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Commands in their order, and what feeds what. Immutable. */
public final class CommandDag {
    /** The command {@code to} reads what {@code from} writes. */
    public record Edge(String from, String to) {}

    private final Map<String, Command> commands;
    private final Map<String, List<String>> upstream;
    private final Map<String, List<String>> downstream;
    private final Map<String, Integer> depths;

    /**
     * @param commands in the order in which they are to run
     * @param edges by id
     * @throws IllegalArgumentException if an id comes twice or an edge ends at no command
     */
    public CommandDag(Collection<Command> commands, Collection<Edge> edges) {
        this(commands, Edges.of(commands, edges));
        if (this.commands.size() != commands.size()) {
            throw new IllegalArgumentException("two commands have the same id");
        }
        for (Edge edge : edges) {
            if (!has(edge.from()) || !has(edge.to())) {
                throw new IllegalArgumentException(
                        "no command at an end of %s → %s".formatted(edge.from(), edge.to()));
            }
        }
    }

    CommandDag(Collection<Command> unordered, Edges edges) {
        upstream = edges.upstream();
        downstream = edges.downstream();
        depths = edges.depths();
        commands = new LinkedHashMap<>();
        Edges.inOrder(unordered, depths).forEach(command -> commands.put(command.id(), command));
    }

    /** By depth, then type, then id: the same on every machine. */
    public Collection<Command> commands() {
        return java.util.Collections.unmodifiableCollection(commands.values());
    }

    public List<String> order() {
        return List.copyOf(commands.keySet());
    }

    public Command command(String id) {
        return Objects.requireNonNull(commands.get(id), () -> "no command " + id);
    }

    public boolean has(String id) {
        return commands.containsKey(id);
    }

    public int size() {
        return commands.size();
    }

    /** What feeds it, directly, by id. */
    public List<String> upstream(String id) {
        return upstream.getOrDefault(id, List.of());
    }

    /** What it feeds, directly, by id. */
    public List<String> downstream(String id) {
        return downstream.getOrDefault(id, List.of());
    }

    /** The longest way from a command that nothing feeds. */
    public int depth(String id) {
        return depths.getOrDefault(id, 0);
    }

    public List<Edge> edges() {
        return commands.keySet().stream()
                .flatMap(from -> downstream(from).stream().map(to -> new Edge(from, to)))
                .toList();
    }

    /** The command's ancestors, without itself. */
    public Set<String> allUpstream(String id) {
        return reach(id, this::upstream);
    }

    /** The command's descendants, without itself. */
    public Set<String> allDownstream(String id) {
        return reach(id, this::downstream);
    }

    public List<CommandType> types() {
        return commands.values().stream().map(Command::type).distinct().sorted().toList();
    }

    private Set<String> reach(String id, Function<String, List<String>> next) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(next.apply(id));
        while (!open.isEmpty()) {
            String current = open.removeFirst();
            if (seen.add(current)) {
                open.addAll(next.apply(current));
            }
        }
        seen.remove(id);
        return seen;
    }
}
