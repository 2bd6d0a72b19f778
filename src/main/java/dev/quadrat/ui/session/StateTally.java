package dev.quadrat.ui.session;

import dev.quadrat.ui.support.Words;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many commands are in which state. Those that want a look most come last in order.
 *
 * @param counts of the states that there are
 */
public record StateTally(Map<NodeState, Integer> counts) implements Comparable<StateTally> {
    public static final StateTally NONE = new StateTally(new EnumMap<>(NodeState.class));

    public StateTally {
        Map<NodeState, Integer> copy = new EnumMap<>(NodeState.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isNone() {
        return counts.isEmpty();
    }

    /** {@code 12 done, 38 to run}. */
    public String text() {
        return counts.entrySet().stream()
                .map(e -> Words.number(e.getValue()) + " " + e.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** First by what is bad, then by what runs, then by what is not done. */
    @Override
    public int compareTo(StateTally other) {
        int bad = Integer.compare(bad(), other.bad());
        int running = Integer.compare(of(NodeState.RUNNING), other.of(NodeState.RUNNING));
        return bad != 0 ? bad : running != 0 ? running : Integer.compare(open(), other.open());
    }

    private int bad() {
        return of(NodeState.FAILED) + of(NodeState.LOST);
    }

    private int open() {
        return total() - of(NodeState.DONE) - of(NodeState.SUCCEEDED);
    }

    private int of(NodeState state) {
        return counts.getOrDefault(state, 0);
    }
}
