package dev.quadrat.workbench;

import dev.quadrat.dag.FieldDifference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fields that differ only because they hold an argument that differs: another root URI is another
 * place for everything, and a hundred such rows would hide the one that matters.
 */
final class FollowingFields {
    private static final int SHORTEST = 4;

    private final Map<String, String> changed = new LinkedHashMap<>();
    private int count;

    FollowingFields(Map<String, String> left, Map<String, String> right) {
        left.forEach(
                (name, before) -> {
                    String after = right.getOrDefault(name, before);
                    // A number may stand anywhere by chance.
                    if (!after.equals(before) && before.length() >= SHORTEST) {
                        changed.put(before, after);
                    }
                });
    }

    /** Whether the field follows from an argument; then it is only counted. */
    boolean take(FieldDifference field) {
        String expected = field.before();
        for (Map.Entry<String, String> argument : changed.entrySet()) {
            expected = expected.replace(argument.getKey(), argument.getValue());
        }
        boolean follows = expected.equals(field.after());
        count += follows ? 1 : 0;
        return follows;
    }

    /** All of them in one. */
    Optional<ComparisonRow> row() {
        String fields = count == 1 ? "1 field" : count + " fields";
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new ComparisonRow(
                                ComparisonRow.Part.PLAN,
                                fields + " of configurations",
                                "follow the arguments",
                                "follow the arguments",
                                true));
    }
}
