package dev.quadrat.ui.results;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/** How the numbers of a column are written: all in the same way, so that they can be compared. */
record Numbers(int decimals) {
    private static final int THREE = 3;
    private static final double LARGE = 100;

    /** Counts of pixels have no fractions that matter. */
    static Numbers of(Collection<@Nullable Double> column) {
        boolean large =
                column.stream().filter(Objects::nonNull).anyMatch(v -> Math.abs(v) >= LARGE);
        return new Numbers(large ? 0 : THREE);
    }

    String text(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
