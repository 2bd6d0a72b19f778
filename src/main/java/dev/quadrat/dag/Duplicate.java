package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A definition that was merged into a node.
 *
 * @param experiment who wanted it
 * @param sameAs the id of the node that stays
 * @param differs configuration fields that differ from that node's
 */
public record Duplicate(
        CommandType type,
        @Nullable String experiment,
        String sameAs,
        List<FieldDifference> differs) {
    public Duplicate {
        differs = List.copyOf(differs);
    }
}
