package dev.quadrat.layout;

import dev.quadrat.dag.graph.Adjacency;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** From items with columns to the top of each: JGraphX orders and spaces, {@link Settling} ends. */
final class RowPlacement {
    /** JGraphX walks by recursion and puts a dummy into each rank that an edge passes. */
    private static final int MOST_RANKS = 300;

    private RowPlacement() {}

    /** Integers from 0 on. */
    static int[] tops(Rows rows, int rowGap, BooleanSupplier cancelled) {
        if (rows.size() == 0) {
            return new int[0];
        }
        Adjacency links = rightward(rows);
        double[] centers = centers(rows, links, rowGap, cancelled);
        boolean interlock = rows.interlock();
        int[] order = interlock ? RowOrder.byFamily(links, centers) : RowOrder.byCenter(centers);
        double[] wished = new double[rows.size()];
        for (int i = 0; i < wished.length; i++) {
            // Where the order isn't JGraphX's, its places would only leave holes.
            wished[i] = interlock ? 0 : centers[i] - rows.height()[i] / 2.0;
        }
        Cancelled.check(cancelled);
        return snap(Settling.settle(rows, order, wished, rowGap));
    }

    private static double[] centers(
            Rows rows, Adjacency links, int rowGap, BooleanSupplier cancelled) {
        boolean tied = Arrays.stream(links.down()).anyMatch(down -> down.length > 0);
        if (tied && rows.columns() <= MOST_RANKS) {
            return RowLayout.centers(rows, links, rowGap, cancelled);
        }
        double[] stacked = new double[rows.size()];
        double y = 0;
        for (int i = 0; i < stacked.length; i++) {
            stacked[i] = y + rows.height()[i] / 2.0;
            y += rows.height()[i] + rowGap;
        }
        return stacked;
    }

    private static Adjacency rightward(Rows rows) {
        return Adjacency.of(
                rows.size(),
                rows.links().stream()
                        .filter(link -> rows.first()[link.from()] < rows.first()[link.to()])
                        .mapToLong(link -> Adjacency.edge(link.from(), link.to()))
                        .toArray());
    }

    /** Rounding may bring two items a pixel closer than the gap: never more, as it is monotonic. */
    private static int[] snap(double[] tops) {
        double least = Arrays.stream(tops).min().orElse(0);
        int[] snapped = new int[tops.length];
        for (int i = 0; i < tops.length; i++) {
            snapped[i] = (int) Math.round(tops[i] - least);
        }
        return snapped;
    }
}
