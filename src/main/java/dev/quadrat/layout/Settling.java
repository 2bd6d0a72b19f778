package dev.quadrat.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Puts items at their place: in a given order, apart from each other in every column they take,
 * parents near the middle of their children and children near their parents. Moves never pass a
 * neighbour, so nothing ever overlaps.
 */
final class Settling {
    private static final int PASSES = 6;

    private final Rows rows;
    private final int[] order;
    private final int rowGap;
    private final double[] top;
    private final double[] shift;
    private final Rows.Link[][] below;
    private final Rows.Link[][] above;

    private Settling(Rows rows, int[] order, double[] wished, int rowGap) {
        this.rows = rows;
        this.order = order;
        this.rowGap = rowGap;
        top = wished;
        shift = new double[rows.size()];
        below = byItem(rows, true);
        above = byItem(rows, false);
    }

    /**
     * @param order from top to bottom
     * @param wished the top of each item; the order wins over it
     */
    static double[] settle(Rows rows, int[] order, double[] wished, int rowGap) {
        Settling settling = new Settling(rows, order, wished.clone(), rowGap);
        settling.spread();
        for (int pass = 0; pass < PASSES; pass++) {
            settling.followChildren();
            if (pass < PASSES - 1) {
                settling.followParents();
            }
        }
        return settling.top;
    }

    private void spread() {
        double[] free = new double[rows.columns()];
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        for (int item : order) {
            top[item] = Math.max(top[item], limit(item, free, Math::max));
            take(item, free, top[item] + rows.height()[item] + rowGap);
        }
    }

    private void followChildren() {
        for (int column = rows.columns() - 1; column >= 0; column--) {
            Arrays.fill(shift, 0);
            for (int item : order) {
                if (rows.last()[item] == column && below[item].length > 0) {
                    shift[item] = towardsChildren(item);
                }
            }
            move();
        }
    }

    /** Siblings move as a block, by what their parent is off their middle. */
    private void followParents() {
        for (int column = 1; column < rows.columns(); column++) {
            Arrays.fill(shift, 0);
            for (int item : order) {
                if (rows.first()[item] == column && above[item].length > 0) {
                    double sum = 0;
                    for (Rows.Link link : above[item]) {
                        sum -= towardsChildren(link.from());
                    }
                    shift[item] = sum / above[item].length;
                }
            }
            move();
        }
    }

    private double towardsChildren(int item) {
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        double port = 0;
        for (Rows.Link link : below[item]) {
            double at = top[link.to()] + link.toOffset();
            lowest = Math.max(lowest, at);
            highest = Math.min(highest, at);
            port += top[item] + link.fromOffset();
        }
        return (lowest + highest) / 2 - port / below[item].length;
    }

    private void move() {
        double[] free = new double[rows.columns()];
        Arrays.fill(free, Double.POSITIVE_INFINITY);
        for (int i = order.length - 1; i >= 0; i--) {
            int item = order[i];
            double lowest = limit(item, free, Math::min) - rows.height()[item];
            if (shift[item] > 0) {
                top[item] = Math.max(top[item], Math.min(top[item] + shift[item], lowest));
            }
            take(item, free, top[item] - rowGap);
        }
        Arrays.fill(free, Double.NEGATIVE_INFINITY);
        for (int item : order) {
            double highest = limit(item, free, Math::max);
            if (shift[item] < 0) {
                top[item] = Math.min(top[item], Math.max(top[item] + shift[item], highest));
            }
            take(item, free, top[item] + rows.height()[item] + rowGap);
        }
    }

    private double limit(int item, double[] free, java.util.function.DoubleBinaryOperator nearer) {
        double limit = free[rows.first()[item]];
        for (int column = rows.first()[item] + 1; column <= rows.last()[item]; column++) {
            limit = nearer.applyAsDouble(limit, free[column]);
        }
        return limit;
    }

    private void take(int item, double[] free, double value) {
        Arrays.fill(free, rows.first()[item], rows.last()[item] + 1, value);
    }

    private static Rows.Link[][] byItem(Rows rows, boolean from) {
        List<List<Rows.Link>> lists = new java.util.ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lists.add(new java.util.ArrayList<>(2));
        }
        for (Rows.Link link : rows.links()) {
            lists.get(from ? link.from() : link.to()).add(link);
        }
        return lists.stream()
                .map(list -> list.toArray(Rows.Link[]::new))
                .toArray(Rows.Link[][]::new);
    }
}
