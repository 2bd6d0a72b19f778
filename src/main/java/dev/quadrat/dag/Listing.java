package dev.quadrat.dag;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Lists things in a sentence, and stays short: {@code a, b and 3 more}. */
final class Listing {
    private Listing() {}

    static <T> String of(Collection<T> items, int most, Function<T, String> text) {
        List<String> told = items.stream().limit(most).map(text).toList();
        int more = items.size() - told.size();
        if (more > 0) {
            return String.join(", ", told) + " and " + more + " more";
        }
        return told.size() < 2
                ? String.join("", told)
                : String.join(", ", told.subList(0, told.size() - 1)) + " and " + told.getLast();
    }

    /** The first, and how many more there are. */
    static String first(Collection<String> items) {
        return of(items, 1, item -> item);
    }
}
