package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vertical pieces of edges between two columns: each bundle has one trunk, and trunks that
 * would overlap get lanes of their own.
 */
final class Lanes {
    static final int SPACING = 8;

    /** Beyond this trunks share lanes, lest the space between columns outgrows the columns. */
    private static final int MOST_LANES = 16;

    private static final class Trunk {
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        int lane;
    }

    private final Map<Long, Trunk> trunks = new HashMap<>();
    private final List<Trunk> inOrder = new ArrayList<>();
    private int count;

    void add(long bundle, int fromY, int toY) {
        Trunk trunk = trunks.get(bundle);
        if (trunk == null) {
            trunk = new Trunk();
            trunks.put(bundle, trunk);
            inOrder.add(trunk);
        }
        trunk.top = Math.min(trunk.top, Math.min(fromY, toY));
        trunk.bottom = Math.max(trunk.bottom, Math.max(fromY, toY));
    }

    void assign() {
        inOrder.sort(Comparator.comparingInt(trunk -> trunk.top));
        int[] takenTo = new int[MOST_LANES];
        java.util.Arrays.fill(takenTo, Integer.MIN_VALUE);
        for (Trunk trunk : inOrder) {
            int lane = 0;
            int best = 0;
            while (lane < MOST_LANES && takenTo[lane] >= trunk.top - SPACING) {
                best = takenTo[lane] < takenTo[best] ? lane : best;
                lane++;
            }
            trunk.lane = lane < MOST_LANES ? lane : best;
            takenTo[trunk.lane] = Math.max(takenTo[trunk.lane], trunk.bottom);
            count = Math.max(count, trunk.lane + 1);
        }
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** What the lanes take of the space between two columns. */
    int width() {
        return Math.max(0, count - 1) * SPACING;
    }

    /** From the middle of the space between the columns. */
    int offset(long bundle) {
        Trunk trunk = trunks.get(bundle);
        return trunk == null ? 0 : trunk.lane * SPACING - width() / 2;
    }
}
