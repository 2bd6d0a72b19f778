package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class JsonObjectTest {
    private static Map<String, Object> fields(int count) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = count; i > 0; i--) {
            fields.put("field" + i, i);
        }
        return fields;
    }

    @Test
    void itEqualsTheMapThatItWasCopiedFromAndKeepsItsOrder() {
        for (int count : new int[] {0, 1, 16, 17, 100}) {
            Map<String, Object> fields = fields(count);
            JsonObject object = JsonObject.copyOf(fields);
            assertEquals(fields, object);
            assertEquals(fields.hashCode(), object.hashCode());
            assertEquals(List.copyOf(fields.keySet()), new ArrayList<>(object.keySet()));
            fields.forEach((name, value) -> assertEquals(value, object.get(name)));
            assertNull(object.get("other"));
        }
    }

    @Test
    void aCopyOfItIsItself() {
        JsonObject object = JsonObject.copyOf(fields(3));
        assertSame(object, JsonObject.copyOf(object));
        CommandDefinition definition =
                new CommandDefinition(
                        new CommandType("TRAIN", 2, false),
                        null,
                        "a",
                        List.of(),
                        List.of("/m"),
                        false,
                        object);
        assertSame(object, definition.config());
        assertSame(object, definition.items().getFirst().config());
    }

    @Test
    void aFieldMayBeNull() {
        Map<String, Object> fields = fields(1);
        fields.put("none", null);
        JsonObject object = JsonObject.copyOf(fields);
        assertTrue(object.containsKey("none"));
        assertNull(object.get("none"));
    }

    @Test
    void nobodyChangesIt() {
        Map<String, Object> fields = fields(2);
        JsonObject object = JsonObject.copyOf(fields);
        fields.put("later", 1);
        assertEquals(fields(2), object);
        assertThrows(UnsupportedOperationException.class, () -> object.put("more", 1));
        assertThrows(UnsupportedOperationException.class, object::clear);
    }
}
