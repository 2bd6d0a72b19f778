package dev.quadrat.layout;

import com.mxgraph.layout.hierarchical.model.mxGraphAbstractHierarchyCell;
import com.mxgraph.layout.hierarchical.model.mxGraphHierarchyModel;
import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.layout.hierarchical.stage.mxMedianHybridCrossingReduction;

/** Counts crossings of two ranks with a Fenwick tree; JGraphX's own count is rank by rank. */
final class CrossingReduction extends mxMedianHybridCrossingReduction {
    CrossingReduction(mxHierarchicalLayout layout) {
        super(layout);
    }

    @Override
    protected int calculateRankCrossing(int rank, mxGraphHierarchyModel model) {
        var upper = model.ranks.get(rank);
        var lower = model.ranks.get(rank - 1);
        if (upper == null || lower == null) {
            return 0;
        }
        int[][] ends = new int[upper.size()][];
        for (mxGraphAbstractHierarchyCell cell : upper) {
            ends[cell.getGeneralPurposeVariable(rank)] =
                    cell.getPreviousLayerConnectedCells(rank).stream()
                            .mapToInt(below -> below.getGeneralPurposeVariable(rank - 1))
                            .sorted()
                            .distinct()
                            .toArray();
        }
        return count(ends, lower.size());
    }

    /**
     * @param ends for each upper place, the lower places it is tied to
     */
    static int count(int[][] ends, int lowerSize) {
        int[] tree = new int[lowerSize + 1];
        int inserted = 0;
        int crossings = 0;
        for (int[] places : ends) {
            if (places == null) {
                continue;
            }
            for (int place : places) {
                crossings += inserted - upTo(tree, place);
            }
            for (int place : places) {
                insert(tree, place);
            }
            inserted += places.length;
        }
        return crossings;
    }

    private static int upTo(int[] tree, int place) {
        int sum = 0;
        for (int i = place + 1; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private static void insert(int[] tree, int place) {
        for (int i = place + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }
}
