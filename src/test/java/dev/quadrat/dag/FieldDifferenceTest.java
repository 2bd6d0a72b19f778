package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class FieldDifferenceTest {
    @Test
    void nestedFieldsAreNamedByTheirPath() {
        assertEquals(
                List.of("backend.trees 20 → 50", "scenes[1].id x → y"),
                between(
                        ordered(
                                "backend",
                                Map.of("trees", 20),
                                "scenes",
                                List.of(Map.of("id", "a"), Map.of("id", "x"))),
                        ordered(
                                "scenes",
                                List.of(Map.of("id", "a"), Map.of("id", "y")),
                                "backend",
                                Map.of("trees", 50))));
    }

    @Test
    void aFieldThatIsNullOrAbsentIsNone() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("seed", null);

        assertEquals(List.of("seed (none) → 7"), between(withNull, Map.of("seed", 7)));
        assertEquals(List.of("seed 7 → (none)"), between(Map.of("seed", 7), Map.of()));
        assertEquals(List.of(), between(withNull, Map.of()));
    }

    @Test
    void shortListsAreShownAndLongOnesCounted() {
        assertEquals(
                List.of("bands [1, 2] → [1, 2, 3]"),
                between(Map.of("bands", List.of(1, 2)), Map.of("bands", List.of(1, 2, 3))));
        assertEquals(
                List.of("scenes 1 item → 2 items"),
                between(
                        Map.of("scenes", List.of(Map.of())),
                        Map.of("scenes", List.of(Map.of(), Map.of("id", "b")))));
    }

    @Test
    void anObjectInThePlaceOfAnotherValueIsNamedByItsClass() {
        assertEquals(
                List.of("backend a Forest → (none)", "task 1 → an object"),
                between(
                        ordered("backend", Map.of("class", "Forest"), "task", 1),
                        ordered("task", Map.of("x", 1))));
    }

    private static List<String> between(Map<String, Object> before, Map<String, Object> after) {
        return FieldDifference.between(before, after).stream().map(FieldDifference::text).toList();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
