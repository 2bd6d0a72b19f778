package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Fields that a document must have: one that was written by hand may lack them. */
final class Required {
    private Required() {}

    static <T> T of(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values, String field) {
        List<T> present = of(values, field);
        for (int i = 0; i < present.size(); i++) {
            of(present.get(i), field + "[" + i + "]");
        }
        return List.copyOf(present);
    }
}
