package dev.quadrat.ui.filter;

import dev.quadrat.dag.CommandDag;

import java.util.Set;

/**
 * A plan's DAG and what of it is not shown.
 *
 * @param hidden ids
 */
public record Shown(CommandDag dag, Set<String> hidden) {
    public static final Shown NOTHING =
            new Shown(new CommandDag(java.util.List.of(), java.util.List.of()), Set.of());

    public Shown {
        hidden = Set.copyOf(hidden);
    }

    public boolean shows(String id) {
        return !hidden.contains(id);
    }

    public int count() {
        return dag.size() - hidden.size();
    }
}
