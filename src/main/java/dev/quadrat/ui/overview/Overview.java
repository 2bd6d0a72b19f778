package dev.quadrat.ui.overview;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandType;
import dev.quadrat.ui.filter.Shown;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.StateTally;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is shown of a plan, counted.
 *
 * @param stages by the name of their type, in their order
 * @param experiments by id, and then by stage; a shared command counts for each that wants it
 */
record Overview(Map<String, StateTally> stages, Map<String, Map<String, StateTally>> experiments) {
    static final Overview NOTHING = new Overview(Map.of(), Map.of());

    /** Any thread. */
    static Overview of(Shown shown, Function<String, NodeState> states) {
        Map<String, Map<NodeState, Integer>> stages = new LinkedHashMap<>();
        for (CommandType type : shown.dag().types()) {
            stages.put(type.name(), new EnumMap<>(NodeState.class));
        }
        Map<String, Map<String, Map<NodeState, Integer>>> experiments = new LinkedHashMap<>();
        // Parts of one split are wanted by the same experiments: they are counted together.
        Map<List<String>, Map<String, Map<NodeState, Integer>>> byOwners = new LinkedHashMap<>();
        for (Command command : shown.dag().commands()) {
            if (shown.shows(command.id())) {
                NodeState state = states.apply(command.id());
                String type = command.type().name();
                count(stages, type, state, 1);
                count(
                        byOwners.computeIfAbsent(command.experiments(), _ -> new HashMap<>()),
                        type,
                        state,
                        1);
            }
        }
        byOwners.forEach(
                (owners, counted) ->
                        owners.forEach(
                                owner ->
                                        add(
                                                counted,
                                                experiments.computeIfAbsent(
                                                        owner, _ -> new HashMap<>()))));
        return new Overview(
                tallies(stages),
                experiments.entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (all, e) -> all.put(e.getKey(), tallies(e.getValue())),
                                Map::putAll));
    }

    private static void add(
            Map<String, Map<NodeState, Integer>> counted,
            Map<String, Map<NodeState, Integer>> sums) {
        counted.forEach(
                (type, states) -> states.forEach((state, n) -> count(sums, type, state, n)));
    }

    private static void count(
            Map<String, Map<NodeState, Integer>> counts, String type, NodeState state, int number) {
        counts.computeIfAbsent(type, _ -> new EnumMap<>(NodeState.class))
                .merge(state, number, Integer::sum);
    }

    private static Map<String, StateTally> tallies(Map<String, Map<NodeState, Integer>> counts) {
        Map<String, StateTally> tallies = new LinkedHashMap<>();
        counts.forEach((type, states) -> tallies.put(type, new StateTally(states)));
        return tallies;
    }
}
