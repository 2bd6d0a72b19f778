package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The inside of clusters. Experiments of one shape are laid out once and look the same, whatever
 * their number.
 */
final class Templates {
    /** Tops from the cluster's top on, in the order of its boxes; and the height of it all. */
    static final class Template {
        private final int[] tops;
        private final int height;

        Template(int[] tops, int height) {
            this.tops = tops;
            this.height = height;
        }

        int[] tops() {
            return tops;
        }

        int height() {
            return height;
        }
    }

    private final ContractedDag dag;
    private final PrivateParts parts;
    private final int rowGap;
    private final BooleanSupplier cancelled;
    private final Map<List<Integer>, Template> known = new HashMap<>();

    Templates(ContractedDag dag, PrivateParts parts, int rowGap, BooleanSupplier cancelled) {
        this.dag = dag;
        this.parts = parts;
        this.rowGap = rowGap;
        this.cancelled = cancelled;
    }

    Template of(int cluster) {
        int[] boxes = parts.clusters().get(cluster);
        if (boxes.length == 1) {
            return new Template(new int[1], dag.boxes().get(boxes[0]).height());
        }
        Map<Integer, Integer> local = new HashMap<>();
        for (int i = 0; i < boxes.length; i++) {
            local.put(boxes[i], i);
        }
        return known.computeIfAbsent(shape(boxes, local), shape -> layOut(boxes, local));
    }

    /** Equal shapes are laid out equally: columns, heights and edges. */
    private List<Integer> shape(int[] boxes, Map<Integer, Integer> local) {
        List<Integer> shape = new ArrayList<>();
        for (int box : boxes) {
            shape.add(dag.depth()[box] - dag.depth()[boxes[0]]);
            shape.add(dag.boxes().get(box).height());
            for (int to : dag.edges().down()[box]) {
                Integer target = local.get(to);
                if (target != null) {
                    shape.add(-1 - target);
                }
            }
        }
        return shape;
    }

    private Template layOut(int[] boxes, Map<Integer, Integer> local) {
        Cancelled.check(cancelled);
        int[] heights = Arrays.stream(boxes).map(b -> dag.boxes().get(b).height()).toArray();
        int[] columns =
                Arrays.stream(boxes).map(b -> dag.depth()[b] - dag.depth()[boxes[0]]).toArray();
        List<Rows.Link> links = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            for (int to : dag.edges().down()[boxes[i]]) {
                Integer target = local.get(to);
                if (target != null) {
                    links.add(new Rows.Link(i, target, heights[i] / 2, heights[target] / 2));
                }
            }
        }
        int[] tops =
                RowPlacement.tops(new Rows(heights, columns, columns, links), rowGap, cancelled);
        int height = 0;
        for (int i = 0; i < tops.length; i++) {
            height = Math.max(height, tops[i] + heights[i]);
        }
        return new Template(tops, height);
    }
}
