package dev.quadrat.host;

import java.util.List;
import java.util.Map;

/**
 * JSON that is told once and referred to afterwards.
 *
 * @param value in the child a {@link Tree}, in the parent a map or a list
 */
record Told(Object value) {
    /**
     * @throws IllegalStateException in the child, or if it is a list
     */
    Map<String, Object> object() {
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // TreeReader makes no other maps
            Map<String, Object> object = (Map<String, Object>) map;
            return object;
        }
        throw new IllegalStateException("no object was told but " + value.getClass());
    }

    /**
     * @throws IllegalStateException in the child, or if it is an object
     */
    List<String> texts() {
        if (value instanceof List<?> list) {
            @SuppressWarnings("unchecked") // URIs: a Tree of texts was told
            List<String> texts = (List<String>) list;
            return texts;
        }
        throw new IllegalStateException("no list was told but " + value.getClass());
    }
}
