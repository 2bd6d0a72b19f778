package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.s3.Parts.Part;

import org.junit.jupiter.api.Test;

import java.util.List;

class PartsTest {
    private static final long TERABYTE = 1L << 40;

    @Test
    void partsFollowEachOtherToTheEnd() {
        assertEquals(
                List.of(new Part(1, 0, 10), new Part(2, 10, 10), new Part(3, 20, 5)),
                Parts.ofSize(25, 10));
        assertEquals(List.of(new Part(1, 0, 10)), Parts.ofSize(10, 10));
        assertEquals(List.of(new Part(1, 0, 0)), Parts.ofSize(0, 10));
    }

    @Test
    void theLargestObjectThatS3TakesHasNoMorePartsThanItTakes() {
        List<Part> parts = Parts.of(5 * TERABYTE, S3Upload.PART_BYTES);
        assertTrue(parts.size() <= 10_000, "parts: " + parts.size());
        assertTrue(parts.getFirst().length() < 5L << 30, "a part has 5 GiB at most");
        assertEquals(5 * TERABYTE, parts.stream().mapToLong(Part::length).sum());
    }
}
