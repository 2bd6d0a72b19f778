package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds heights at which an edge passes columns without running under a card. */
final class Corridors {
    /** Space between an edge and a card. */
    private static final int CLEARANCE = 6;

    private final List<int[]> tops = new ArrayList<>();
    private final List<int[]> bottoms = new ArrayList<>();

    Corridors(ContractedDag dag, int[] top) {
        List<List<Integer>> boxes = new ArrayList<>();
        for (int column = 0; column < dag.columns(); column++) {
            boxes.add(new ArrayList<>());
        }
        for (int box = 0; box < dag.size(); box++) {
            boxes.get(dag.depth()[box]).add(box);
        }
        for (List<Integer> column : boxes) {
            column.sort(Comparator.comparingInt(box -> top[box]));
            tops.add(column.stream().mapToInt(box -> top[box]).toArray());
            bottoms.add(
                    column.stream()
                            .mapToInt(box -> top[box] + dag.boxes().get(box).height())
                            .toArray());
        }
    }

    /** The free height nearest to the wished one. */
    int nearest(int wished, int firstColumn, int lastColumn) {
        int up = slide(wished, firstColumn, lastColumn, true);
        int down = slide(wished, firstColumn, lastColumn, false);
        return wished - up <= down - wished ? up : down;
    }

    private int slide(int wished, int firstColumn, int lastColumn, boolean upwards) {
        int y = wished;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int column = firstColumn; column <= lastColumn; column++) {
                int free = free(y, column, upwards);
                moved |= free != y;
                y = free;
            }
        }
        return y;
    }

    private int free(int y, int column, boolean upwards) {
        int box = lastAbove(tops.get(column), y + CLEARANCE);
        if (box < 0 || bottoms.get(column)[box] + CLEARANCE <= y) {
            return y;
        }
        return upwards ? tops.get(column)[box] - CLEARANCE : bottoms.get(column)[box] + CLEARANCE;
    }

    /** The last box whose top lies above, or -1. */
    private static int lastAbove(int[] sorted, int y) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
