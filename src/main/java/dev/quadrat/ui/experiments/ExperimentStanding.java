package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.support.Words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the commands stand that an experiment wants.
 *
 * @param counts of commands, by state
 */
record ExperimentStanding(Map<NodeState, Integer> counts) {
    static final ExperimentStanding NONE = new ExperimentStanding(Map.of());

    static Map<String, ExperimentStanding> of(Plan plan, Function<String, NodeState> states) {
        Map<String, ExperimentStanding> all = new HashMap<>();
        for (Command command : plan.dag().commands()) {
            NodeState state = states.apply(command.id());
            command.experiments()
                    .forEach(
                            id ->
                                    all.computeIfAbsent(
                                                    id,
                                                    _ ->
                                                            new ExperimentStanding(
                                                                    new EnumMap<>(NodeState.class)))
                                            .counts
                                            .merge(state, 1, Integer::sum));
        }
        return all;
    }

    boolean isBad() {
        return count(NodeState.FAILED, NodeState.LOST) > 0;
    }

    /** Short: it stands beside a name, and what matters most comes first. */
    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "failed", NodeState.FAILED, NodeState.LOST);
        add(parts, "blocked", NodeState.BLOCKED);
        add(parts, "running", NodeState.RUNNING);
        add(parts, "waiting", NodeState.WAITING, NodeState.SUBMITTED);
        add(parts, "to run", NodeState.TO_RUN, NodeState.PARTIAL, NodeState.STALE_TO_RUN);
        add(parts, "stopped", NodeState.STOPPED);
        add(parts, "stale", NodeState.STALE);
        if (parts.isEmpty() && count(NodeState.DONE, NodeState.SUCCEEDED) > 0) {
            return "done";
        }
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String word, NodeState... states) {
        int count = count(states);
        if (count > 0) {
            parts.add(Words.number(count) + " " + word);
        }
    }

    private int count(NodeState... states) {
        int sum = 0;
        for (NodeState state : states) {
            sum += counts.getOrDefault(state, 0);
        }
        return sum;
    }
}
