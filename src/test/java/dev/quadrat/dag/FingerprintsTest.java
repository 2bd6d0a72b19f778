package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class FingerprintsTest {
    private static String of(Map<String, Object> config) {
        return new Fingerprints().of(config);
    }

    private static String of(Object value) {
        Map<String, Object> config = new HashMap<>();
        config.put("x", value);
        return of(config);
    }

    @Test
    void aFingerprintIs32HexadecimalDigits() {
        assertTrue(of(Map.of()).matches("[0-9a-f]{32}"));
    }

    @Test
    void theOrderOfFieldsDoesNotMatter() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", Map.of("c", 2));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", Map.of("c", 2));
        other.put("a", 1);
        assertEquals(of(one), of(other));
    }

    @Test
    void theOrderOfAListMatters() {
        assertNotEquals(of(List.of(1, 2)), of(List.of(2, 1)));
    }

    @Test
    void aNumberIsTheSameHoweverItIsHeld() {
        assertEquals(of(1), of(1L));
        assertEquals(of(1), of(1.0));
        assertEquals(of(0.1), of(new java.math.BigDecimal("0.10")));
        assertNotEquals(of(1), of(2));
    }

    @Test
    void valuesOfDifferentKindsAreDifferent() {
        List<Object> values =
                Arrays.asList(
                        "1",
                        1,
                        "true",
                        true,
                        null,
                        "null",
                        "",
                        List.of(),
                        Map.of(),
                        List.of(1),
                        List.of(List.of(1)),
                        List.of("number 1"));
        assertEquals(values.size(), values.stream().map(FingerprintsTest::of).distinct().count());
    }

    @Test
    void aNameIsNoValue() {
        assertNotEquals(of(Map.of("a", "b", "c", "d")), of(Map.of("a", "d", "c", "b")));
        assertNotEquals(of(Map.of("a", Map.of("b", 1))), of(Map.of("a", List.of("b", 1))));
    }

    @Test
    void partsThatAreSharedCountLikePartsThatAreEqual() {
        Map<String, Object> scene = Map.of("id", "a", "image", "a.tif");
        Fingerprints shared = new Fingerprints();
        String first = shared.of(Map.of("scenes", List.of(scene), "size", 300));
        String second = shared.of(Map.of("scenes", List.of(scene, scene), "size", 300));
        assertEquals(of(Map.of("scenes", List.of(Map.copyOf(scene)), "size", 300)), first);
        assertEquals(of(Map.of("scenes", List.of(Map.copyOf(scene), scene), "size", 300)), second);
    }

    @Test
    void aFingerprintIsTheSameOnEveryMachine() {
        assertEquals("6eddebd4846298632a0355601dc47156", of(Map.of("chipSize", 300)));
    }
}
