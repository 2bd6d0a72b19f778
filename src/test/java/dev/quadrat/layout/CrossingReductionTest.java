package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;

class CrossingReductionTest {
    @Test
    void parallelEdgesDoNotCross() {
        assertEquals(0, CrossingReduction.count(new int[][] {{0}, {1}, {2}}, 3));
    }

    @Test
    void edgesThatMeetInOnePlaceDoNotCross() {
        assertEquals(0, CrossingReduction.count(new int[][] {{1}, {1}, {1, 2}}, 3));
    }

    @Test
    void aCompleteGraphOfTwoByTwoCrossesOnce() {
        assertEquals(1, CrossingReduction.count(new int[][] {{0, 1}, {0, 1}}, 2));
    }

    @Test
    void theCountIsThatOfEveryPairLookedAt() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[][] ends = new int[random.nextInt(12)][];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = random.ints(random.nextInt(5), 0, 9).sorted().distinct().toArray();
            }
            assertEquals(everyPair(ends), CrossingReduction.count(ends, 9));
        }
    }

    private static int everyPair(int[][] ends) {
        int crossings = 0;
        for (int upper = 0; upper < ends.length; upper++) {
            for (int later = upper + 1; later < ends.length; later++) {
                for (int a : ends[upper]) {
                    for (int b : ends[later]) {
                        crossings += a > b ? 1 : 0;
                    }
                }
            }
        }
        return crossings;
    }
}
