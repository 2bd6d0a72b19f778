package dev.quadrat.dag.graph;

import java.util.ArrayDeque;
import java.util.Deque;

/** The longest way from a source to each node: its column. */
public final class Depths {
    private final Adjacency graph;
    private final int[] depth;
    private final int[] waitsFor;
    private final boolean[] settled;
    private final Deque<Integer> ready = new ArrayDeque<>();

    private Depths(Adjacency graph) {
        this.graph = graph;
        depth = new int[graph.size()];
        waitsFor = new int[graph.size()];
        settled = new boolean[graph.size()];
    }

    public static int[] of(Adjacency graph) {
        return new Depths(graph).compute();
    }

    private int[] compute() {
        for (int i = 0; i < depth.length; i++) {
            waitsFor[i] = graph.up()[i].length;
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        settleReady();
        // A plan with a cycle is an error, but a person wants to see it: break it where it begins.
        for (int i = 0; i < depth.length; i++) {
            if (!settled[i]) {
                ready.add(i);
                settleReady();
            }
        }
        return depth;
    }

    private void settleReady() {
        while (!ready.isEmpty()) {
            int node = ready.removeFirst();
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            for (int next : graph.down()[node]) {
                if (!settled[next]) {
                    depth[next] = Math.max(depth[next], depth[node] + 1);
                    if (--waitsFor[next] == 0) {
                        ready.add(next);
                    }
                }
            }
        }
    }
}
