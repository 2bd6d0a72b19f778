package dev.quadrat.host;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.SplitPart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of a command, or a whole one, as it is told.
 *
 * @param split null for a whole one
 * @param items none if it is its one item
 */
record CommandPart(
        CommandType type, @Nullable SplitPart split, boolean gpu, Piece piece, List<Piece> items) {
    CommandDefinition definition(@Nullable String experiment) {
        Item one = piece.item();
        return new CommandDefinition(
                type,
                split,
                experiment,
                one.inputs(),
                one.outputs(),
                gpu,
                one.config(),
                items.isEmpty() ? List.of(one) : items.stream().map(Piece::item).toList());
    }
}
