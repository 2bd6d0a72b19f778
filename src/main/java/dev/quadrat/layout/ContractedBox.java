package dev.quadrat.layout;

import dev.quadrat.dag.Command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes one box: a command, or all parts of a split command.
 *
 * @param id a command id or a group
 */
record ContractedBox(String id, List<Command> commands, Shape shape, TileGrid grid) {
    enum Shape {
        CARD,
        FRAME,
        FOLDED_FRAME
    }

    static ContractedBox card(Command command, CardMetrics metrics) {
        return new ContractedBox(
                command.id(), List.of(command), Shape.CARD, TileGrid.none(metrics));
    }

    static ContractedBox frame(
            String group, List<Command> parts, boolean folded, CardMetrics metrics) {
        return folded
                ? new ContractedBox(group, parts, Shape.FOLDED_FRAME, TileGrid.none(metrics))
                : new ContractedBox(group, parts, Shape.FRAME, TileGrid.of(parts.size(), metrics));
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
        String title = type + " ×" + commands.size();
        return new Frame(id, type, title, shape == Shape.FOLDED_FRAME, box, tiles);
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
