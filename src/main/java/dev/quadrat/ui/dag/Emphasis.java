package dev.quadrat.ui.dag;

import java.util.BitSet;
import java.util.Set;

/**
 * What stands out, while the rest steps back.
 *
 * @param nodes by their numbers in the lineage
 * @param boxes ids of lit cards and groups of lit frames, whose edges are lit, too; none for an
 *     experiment that is pointed at
 */
record Emphasis(boolean isNone, BitSet nodes, Set<String> boxes) {
    static final Emphasis NONE = new Emphasis(true, new BitSet(), Set.of());

    boolean dims(int node) {
        return !isNone && (node < 0 || !nodes.get(node));
    }

    boolean lights(String box) {
        return boxes.contains(box);
    }
}
