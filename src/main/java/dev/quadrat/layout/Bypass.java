package dev.quadrat.layout;

import dev.quadrat.dag.graph.Adjacency;

import java.util.stream.LongStream;

/** A graph without some of its nodes: what led through them leads past them. */
final class Bypass {
    private final Adjacency graph;
    private final boolean[] gone;
    private final int[] numbers;
    private final int[] seenFor;
    private final int[] stack;

    private Bypass(Adjacency graph, boolean[] gone, int[] numbers) {
        this.graph = graph;
        this.gone = gone;
        this.numbers = numbers;
        seenFor = new int[graph.size()];
        java.util.Arrays.fill(seenFor, -1);
        stack = new int[graph.size()];
    }

    /**
     * @param numbers of the nodes that stay
     * @param size how many stay
     */
    static Adjacency of(Adjacency graph, boolean[] gone, int[] numbers, int size) {
        return Adjacency.of(size, new Bypass(graph, gone, numbers).edges());
    }

    private long[] edges() {
        LongStream.Builder edges = LongStream.builder();
        for (int from = 0; from < graph.size(); from++) {
            if (!gone[from]) {
                reach(from, edges);
            }
        }
        return edges.build().toArray();
    }

    private void reach(int from, LongStream.Builder edges) {
        int top = 0;
        stack[top++] = from;
        seenFor[from] = from;
        while (top > 0) {
            for (int to : graph.down()[stack[--top]]) {
                if (seenFor[to] == from) {
                    continue;
                }
                seenFor[to] = from;
                if (gone[to]) {
                    stack[top++] = to;
                } else {
                    edges.add(Adjacency.edge(numbers[from], numbers[to]));
                }
            }
        }
    }
}
