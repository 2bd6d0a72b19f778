package dev.quadrat.layout;

import dev.quadrat.dag.Command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes one box: a command, or all parts of a split command.
 *
 * @param id a command id or a group
 * @param all how many commands there are, with those that are not shown
 */
record ContractedBox(String id, int all, List<Command> commands, Shape shape, TileGrid grid) {
    enum Shape {
        CARD,
        FRAME,
        FOLDED_FRAME
    }

    static ContractedBox card(Command command, CardMetrics metrics) {
        return new ContractedBox(
                command.id(), 1, List.of(command), Shape.CARD, TileGrid.none(metrics));
    }

    static ContractedBox frame(
            String group, List<Command> parts, boolean folded, CardMetrics metrics) {
        return folded
                ? new ContractedBox(
                        group, parts.size(), parts, Shape.FOLDED_FRAME, TileGrid.none(metrics))
                : new ContractedBox(
                        group,
                        parts.size(),
                        parts,
                        Shape.FRAME,
                        TileGrid.of(parts.size(), metrics));
    }

    /** Empty if nothing is left of it. */
    Optional<ContractedBox> without(Set<String> hidden, CardMetrics metrics) {
        List<Command> rest =
                commands.stream().filter(command -> !hidden.contains(command.id())).toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        TileGrid smaller = shape == Shape.FRAME ? TileGrid.of(rest.size(), metrics) : grid;
        return Optional.of(new ContractedBox(id, all, rest, shape, smaller));
    }

    int width() {
        return grid.width();
    }

    int height() {
        return grid.height();
    }

    Frame frame(Box box) {
        String type = commands.getFirst().type().name();
        List<Card> tiles = new ArrayList<>();
        for (int part = 0; shape == Shape.FRAME && part < commands.size(); part++) {
            tiles.add(new Card(commands.get(part).id(), grid.tile(part, box.x(), box.y())));
        }
        String title =
                commands.size() == all
                        ? type + " ×" + all
                        : "%s %d of %d".formatted(type, commands.size(), all);
        List<String> parts = commands.stream().map(Command::id).toList();
        return new Frame(id, type, title, shape == Shape.FOLDED_FRAME, box, parts, tiles);
    }

    /** The only experiment that wants it, if there is just one. */
    @Nullable String owner() {
        Set<String> owners = new LinkedHashSet<>();
        for (Command command : commands) {
            owners.addAll(command.experiments());
            if (owners.size() > 1) {
                return null;
            }
        }
        return owners.isEmpty() ? null : owners.iterator().next();
    }
}
