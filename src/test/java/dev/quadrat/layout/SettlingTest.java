package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class SettlingTest {
    private static final int GAP = 10;

    @Test
    void childrenOfAHighParentMoveToItsMiddleTogether() {
        Rows rows =
                new Rows(
                        new int[] {500, 50, 50},
                        new int[] {0, 1, 1},
                        new int[] {0, 1, 1},
                        List.of(new Rows.Link(0, 1, 250, 25), new Rows.Link(0, 2, 250, 25)));

        double[] tops = settle(rows);

        double parent = tops[0] + 250;
        assertEquals(parent, (tops[1] + tops[2]) / 2 + 25, 1);
        assertEquals(60, tops[2] - tops[1], 0.1);
    }

    @Test
    void itemsThatInterlockNeverOverlap() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            Rows rows = random(random, 30);
            double[] tops = settle(rows);
            for (int a = 0; a < rows.size(); a++) {
                for (int b = a + 1; b < rows.size(); b++) {
                    boolean meet =
                            rows.first()[a] <= rows.last()[b] && rows.first()[b] <= rows.last()[a];
                    boolean apart =
                            tops[a] + rows.height()[a] + GAP <= tops[b] + 0.001
                                    || tops[b] + rows.height()[b] + GAP <= tops[a] + 0.001;
                    assertTrue(!meet || apart, "items " + a + " and " + b + ", round " + round);
                }
            }
        }
    }

    private static Rows random(Random random, int size) {
        int[] first = random.ints(size, 0, 5).toArray();
        int[] last = IntStream.of(first).map(column -> column + random.nextInt(3)).toArray();
        List<Rows.Link> links =
                IntStream.range(0, size)
                        .mapToObj(i -> new Rows.Link(i, random.nextInt(size), 10, 10))
                        .filter(link -> first[link.from()] < first[link.to()])
                        .toList();
        return new Rows(random.ints(size, 20, 200).toArray(), first, last, links);
    }

    private static double[] settle(Rows rows) {
        int[] order = IntStream.range(0, rows.size()).toArray();
        return Settling.settle(rows, order, new double[rows.size()], GAP);
    }
}
