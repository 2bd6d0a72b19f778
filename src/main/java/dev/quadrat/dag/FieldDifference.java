package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A field with two values.
 *
 * @param field its path, for instance {@code backend.trees} or {@code scenes[2].id}
 */
public record FieldDifference(String field, String before, String after) {
    private static final int MOST_ITEMS_SHOWN = 5;
    private static final String ABSENT = "(none)";

    /** Every field in which two configurations differ, in the order of the first. */
    public static List<FieldDifference> between(
            Map<String, Object> before, Map<String, Object> after) {
        List<FieldDifference> found = new ArrayList<>();
        compare("", before, after, found);
        return List.copyOf(found);
    }

    /** {@code chipSize 300 → 512}. */
    public String text() {
        return field + " " + before + " → " + after;
    }

    private static void compare(
            String path, @Nullable Object a, @Nullable Object b, List<FieldDifference> found) {
        if (Objects.equals(a, b)) {
            return;
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            Set<Object> keys = new LinkedHashSet<>(left.keySet());
            keys.addAll(right.keySet());
            String dot = path.isEmpty() ? "" : path + ".";
            keys.forEach(key -> compare(dot + key, left.get(key), right.get(key), found));
        } else if (a instanceof List<?> left
                && b instanceof List<?> right
                && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i), found);
            }
        } else {
            found.add(new FieldDifference(path, show(a), show(b)));
        }
    }

    private static String show(@Nullable Object value) {
        return switch (value) {
            case null -> ABSENT;
            case List<?> list when isShort(list) -> list.toString();
            case List<?> list -> list.size() + (list.size() == 1 ? " item" : " items");
            case Map<?, ?> map -> map.containsKey("class") ? "a " + map.get("class") : "an object";
            default -> value.toString();
        };
    }

    private static boolean isShort(List<?> list) {
        return list.size() <= MOST_ITEMS_SHOWN
                && list.stream().noneMatch(i -> i instanceof Map<?, ?> || i instanceof List<?>);
    }
}
