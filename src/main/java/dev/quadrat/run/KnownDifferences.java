package dev.quadrat.run;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.FieldDifference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In which fields configurations differ, by their fingerprints. Thread-safe. */
final class KnownDifferences {
    private static final int ALWAYS_KEPT = 10_000;

    /** Of a recorded configuration and one of now. */
    record Pair(String before, String after) {}

    private final Map<Pair, List<Change>> known = new ConcurrentHashMap<>();

    boolean has(Pair pair) {
        return known.containsKey(pair);
    }

    List<Change> of(Pair pair) {
        return known.getOrDefault(pair, List.of());
    }

    void put(Pair pair, Map<String, Object> before, Map<String, Object> after) {
        known.put(
                pair,
                FieldDifference.between(before, after).stream()
                        .<Change>map(Change.FieldChanged::new)
                        .toList());
    }

    /** Forgets others if they have become too many. */
    void keep(Set<Pair> pairs) {
        if (known.size() > 2 * pairs.size() + ALWAYS_KEPT) {
            known.keySet().retainAll(new HashSet<>(pairs));
        }
    }
}
