package dev.quadrat.layout;

import dev.quadrat.dag.CommandDag;

import java.util.Set;

/**
 * What of a DAG is laid out, and how.
 *
 * @param folded groups that are drawn as one box
 * @param hidden ids of commands that are left out; what led through them leads past them
 */
public record LayoutChoice(Set<String> folded, Set<String> hidden) {
    public LayoutChoice {
        folded = Set.copyOf(folded);
        hidden = Set.copyOf(hidden);
    }

    /** All of it; groups of many parts are folded. */
    public static LayoutChoice all(CommandDag dag) {
        return new LayoutChoice(SplitGroups.of(dag).foldedAtFirst(), Set.of());
    }

    public static LayoutChoice folding(Set<String> groups) {
        return new LayoutChoice(groups, Set.of());
    }
}
