package dev.quadrat.dag.graph;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Drops edges that a longer way implies. */
public final class TransitiveReduction {
    private final Adjacency graph;
    private final int[] depth;
    private final int[] seenFor;
    private final int[] stack;

    private TransitiveReduction(Adjacency graph, int[] depth) {
        this.graph = graph;
        this.depth = depth;
        seenFor = new int[graph.size()];
        Arrays.fill(seenFor, -1);
        stack = new int[graph.size()];
    }

    public static Adjacency of(Adjacency graph, int[] depth) {
        return new TransitiveReduction(graph, depth).reduce();
    }

    private Adjacency reduce() {
        LongStream.Builder kept = LongStream.builder();
        for (int node = 0; node < graph.size(); node++) {
            int[] parents = graph.up()[node];
            markImplied(node, parents);
            for (int parent : parents) {
                if (seenFor[parent] != node) {
                    kept.add(Adjacency.edge(parent, node));
                }
            }
        }
        return Adjacency.of(graph.size(), kept.build().toArray());
    }

    /** Walks up from the parents, no higher than the highest of them. */
    private void markImplied(int node, int[] parents) {
        int highest = Integer.MAX_VALUE;
        int lowest = -1;
        for (int parent : parents) {
            highest = Math.min(highest, depth[parent]);
            lowest = Math.max(lowest, depth[parent]);
        }
        if (highest >= lowest) {
            return;
        }
        int top = 0;
        for (int parent : parents) {
            top = pushAbove(parent, node, highest, top);
        }
        while (top > 0) {
            top = pushAbove(stack[top - 1], node, highest, top - 1);
        }
    }

    private int pushAbove(int below, int node, int highest, int count) {
        int top = count;
        for (int above : graph.up()[below]) {
            // Only ways that go down are longer ways: a cycle's way back implies nothing.
            boolean goesDown = depth[above] < depth[below] && depth[below] < depth[node];
            if (goesDown && depth[above] >= highest && seenFor[above] != node) {
                seenFor[above] = node;
                stack[top++] = above;
            }
        }
        return top;
    }
}
