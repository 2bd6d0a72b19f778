package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class SharesTest {
    @Test
    void coresAndThreeQuartersOfTheMemoryAreShared() {
        assertEquals(new Shares(2, 3000), Shares.of(8, 16_000, 4));
        assertEquals(new Shares(8, 12_000), Shares.of(8, 16_000, 1));
    }

    @Test
    void aCommandHasAtLeastOneCoreAndAHeapToStartWith() {
        assertEquals(new Shares(1, 256), Shares.of(2, 1000, 100));
    }

    @Test
    void aChosenHeap_takesThePlaceOfTheShare() {
        Shares shares = new Shares(2, 3000);
        assertEquals(new Shares(2, 512), shares.withHeap(OptionalInt.of(512)));
        assertEquals(shares, shares.withHeap(OptionalInt.empty()));
    }

    @Test
    void theJvmIsToldByItsFlags() {
        assertEquals(
                List.of("-XX:ActiveProcessorCount=2", "-Xmx3000m"), new Shares(2, 3000).flags());
    }
}
