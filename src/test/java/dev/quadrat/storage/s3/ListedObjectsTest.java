package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class ListedObjectsTest {
    @Test
    void keysAreInTheOrderOfTheirBytesNotOfJavasCharacters() {
        List<String> order =
                List.of("a", "a-", "a/", "a0", "~", "ä", "\uE000", "\uFFFD", "\uD83D\uDEF0");
        assertEquals(order, order.stream().sorted(ListedObjects.ORDER).toList());
        assertTrue("\uFFFD".compareTo("\uD83D\uDEF0") > 0, "which is why it matters");
    }

    @Test
    void aListingThatBeginsJustBeforeAKeyLeavesOutNothingButWhatIsBefore() {
        for (String key : List.of("a", "chip-2", "ä", "x/", "\uE000", "\uD800\uDC00", "k\u0000")) {
            String before = ListedObjects.justBefore(key);
            assertTrue(ListedObjects.ORDER.compare(before, key) < 0, key);
        }
        assertTrue(
                ListedObjects.ORDER.compare(ListedObjects.justBefore("chip-2"), "chip-1/zzz") > 0,
                "the files of a neighbour are jumped over");
        assertEquals("", ListedObjects.justBefore(""));
    }
}
