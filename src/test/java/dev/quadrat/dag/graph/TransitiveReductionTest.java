package dev.quadrat.dag.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.LongStream;

class TransitiveReductionTest {
    @Test
    void anEdgeImpliedByTwoOthersIsDropped() {
        Adjacency reduced = reduce(3, "0>1", "1>2", "0>2");

        assertArrayEquals(new int[] {1}, reduced.down()[0]);
        assertArrayEquals(new int[] {1}, reduced.up()[2]);
    }

    @Test
    void bothWaysOfADiamondAreKept() {
        Adjacency reduced = reduce(4, "0>1", "0>2", "1>3", "2>3");

        assertArrayEquals(new int[] {1, 2}, reduced.up()[3]);
    }

    @Test
    void anEdgeIsDroppedHoweverLongTheOtherWayIs() {
        Adjacency reduced = reduce(5, "0>1", "1>2", "2>3", "3>4", "0>4", "1>4");

        assertArrayEquals(new int[] {3}, reduced.up()[4]);
    }

    @Test
    void aCycleKeepsItsEdges() {
        Adjacency reduced = reduce(3, "0>1", "1>2", "2>0");

        assertArrayEquals(new int[] {2}, reduced.up()[0]);
        assertArrayEquals(new int[] {0}, reduced.up()[1]);
    }

    @Test
    void whatCanBeReachedStaysTheSame() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            int size = 12;
            long[] edges =
                    LongStream.generate(
                                    () -> {
                                        int from = random.nextInt(size - 1);
                                        int to = from + 1 + random.nextInt(size - from - 1);
                                        return Adjacency.edge(from, to);
                                    })
                            .limit(25)
                            .toArray();
            Adjacency all = Adjacency.of(size, edges);
            Adjacency reduced = TransitiveReduction.of(all, Depths.of(all));
            for (int node = 0; node < size; node++) {
                assertEquals(reach(all, node), reach(reduced, node));
            }
        }
    }

    private static long reach(Adjacency graph, int from) {
        long reached = 0;
        for (int next : graph.down()[from]) {
            reached |= (1L << next) | reach(graph, next);
        }
        return reached;
    }

    private static Adjacency reduce(int size, String... edges) {
        Adjacency all =
                Adjacency.of(
                        size,
                        LongStream.range(0, edges.length)
                                .map(
                                        i -> {
                                            String[] ends = edges[(int) i].split(">", 2);
                                            return Adjacency.edge(
                                                    Integer.parseInt(ends[0]),
                                                    Integer.parseInt(ends[1]));
                                        })
                                .toArray());
        return TransitiveReduction.of(all, Depths.of(all));
    }
}
