package dev.quadrat.layout;

import dev.quadrat.dag.graph.Adjacency;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/** Which item stands above which. */
final class RowOrder {
    private RowOrder() {}

    /** From top to bottom by their centres. */
    static int[] byCenter(double[] centers) {
        return IntStream.range(0, centers.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> centers[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * Families together: each item is followed by what it feeds. Where an experiment of its own
     * stands beside a shared command, the children of the shared one don't mix with it.
     */
    static int[] byFamily(Adjacency links, double[] centers) {
        int[] order = new int[centers.length];
        boolean[] seen = new boolean[centers.length];
        int[] rank = new int[centers.length];
        int[] sorted = byCenter(centers);
        for (int i = 0; i < sorted.length; i++) {
            rank[sorted[i]] = i;
        }
        int count = 0;
        Deque<Integer> open = new ArrayDeque<>();
        for (int root : sorted) {
            if (links.up()[root].length == 0) {
                open.addLast(root);
            }
        }
        while (!open.isEmpty()) {
            int item = open.removeFirst();
            if (seen[item]) {
                continue;
            }
            seen[item] = true;
            order[count++] = item;
            int[] children = links.down()[item].clone();
            Integer[] ordered = Arrays.stream(children).boxed().toArray(Integer[]::new);
            Arrays.sort(ordered, Comparator.comparingInt(child -> -rank[child]));
            for (Integer child : ordered) {
                open.addFirst(child);
            }
        }
        return order;
    }
}
