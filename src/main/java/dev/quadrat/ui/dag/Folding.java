package dev.quadrat.ui.dag;

import dev.quadrat.layout.CardMetrics;
import dev.quadrat.ui.filter.Shown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which frames are folded: those of many parts, unless the person has said otherwise. Immutable.
 *
 * @param said whether a group is to be folded
 */
record Folding(Map<String, Boolean> said) {
    /** More than this is not opened without being asked for. */
    static final int MOST_ITEMS = 10_000;

    static final Folding USUAL = new Folding(Map.of());

    Folding {
        said = Map.copyOf(said);
    }

    Folding with(String group, boolean folded) {
        Map<String, Boolean> next = new HashMap<>(said);
        next.put(group, folded);
        return new Folding(next);
    }

    Folding with(Set<String> groups, boolean folded) {
        Map<String, Boolean> next = new HashMap<>(said);
        groups.forEach(group -> next.put(group, folded));
        return new Folding(next);
    }

    /** How this plan is drawn. */
    Folded of(Shown shown) {
        Map<String, Integer> parts = new HashMap<>();
        int alone = 0;
        for (dev.quadrat.dag.Command command : shown.dag().commands()) {
            if (!shown.shows(command.id())) {
                continue;
            }
            String group = command.group();
            if (group == null) {
                alone++;
            } else {
                parts.merge(group, 1, Integer::sum);
            }
        }
        Folded usual = folded(parts, alone, CardMetrics.MOST_OPEN_PARTS);
        // Open by habit alone they would be too many: then none is open by habit.
        return usual.items() > MOST_ITEMS ? folded(parts, alone, 0) : usual;
    }

    private Folded folded(Map<String, Integer> parts, int alone, int mostOpen) {
        Set<String> folded = new HashSet<>();
        int items = alone + parts.size();
        for (Map.Entry<String, Integer> group : parts.entrySet()) {
            boolean isFolded = said.getOrDefault(group.getKey(), group.getValue() > mostOpen);
            if (isFolded) {
                folded.add(group.getKey());
            } else {
                items += group.getValue();
            }
        }
        return new Folded(folded, Set.copyOf(parts.keySet()), items);
    }

    /**
     * @param groups of all frames
     * @param items how many boxes are drawn, parts included
     */
    record Folded(Set<String> folded, Set<String> groups, int items) {}
}
