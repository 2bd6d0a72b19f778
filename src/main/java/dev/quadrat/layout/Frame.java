package dev.quadrat.layout;

import java.util.List;

/**
 * A split command with its parts.
 *
 * @param group {@link dev.quadrat.dag.Command#group()} of the parts
 * @param title {@code CHIP ×4}, or {@code CHIP 3 of 4} where some are hidden
 * @param parts ids of those that are shown
 * @param tiles a card for each part, in the order of the parts; none when folded
 */
public record Frame(
        String group,
        String typeName,
        String title,
        boolean folded,
        Box box,
        List<String> parts,
        List<Card> tiles) {
    public Frame {
        parts = List.copyOf(parts);
        tiles = List.copyOf(tiles);
    }
}
