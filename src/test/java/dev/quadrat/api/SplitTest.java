package dev.quadrat.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class SplitTest {
    @Test
    void seventyFiveItemsInFivePartsAreFiveOfFifteen() {
        assertEquals(Collections.nCopies(5, 15), sizes(75, 5));
    }

    @Test
    void nineItemsInFourPartsAreThreeOfThree() {
        assertEquals(List.of(3, 3, 3), sizes(9, 4));
    }

    @Test
    void threeItemsInTenPartsAreThreeOfOne() {
        assertEquals(List.of(1, 1, 1), sizes(3, 10));
    }

    @Test
    void theLastPartMayBeShorterAndTheOrderStays() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c")), Split.into(List.of("a", "b", "c"), 2));
    }

    @Test
    void nothingHasNoParts() {
        assertEquals(List.of(), Split.into(List.of(), 5));
    }

    @Test
    void noPartsAtAllAreRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Split.into(List.of("a"), 0));

        assertEquals("splits must be 1 or more, not 0", refused.getMessage());
    }

    private static List<Integer> sizes(int items, int parts) {
        return Split.into(IntStream.range(0, items).boxed().toList(), parts).stream()
                .map(List::size)
                .toList();
    }
}
