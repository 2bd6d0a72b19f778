package dev.quadrat.dag;

import java.util.Map;
import java.util.Set;

/**
 * What was found when the URIs of a DAG were looked at.
 *
 * @param existing URIs of inputs and outputs that exist
 * @param recorded outputs that have a record, whether or not they exist
 */
public record Findings(Set<String> existing, Map<String, OutputState> recorded) {
    private static final OutputState MISSING = new OutputState.Missing();
    private static final OutputState UNRECORDED = new OutputState.Unrecorded();

    public Findings {
        existing = Set.copyOf(existing);
        recorded = Map.copyOf(recorded);
    }

    /** Of places without any record. */
    public static Findings of(Set<String> existing) {
        return new Findings(existing, Map.of());
    }

    public boolean exists(String uri) {
        return existing.contains(uri);
    }

    public OutputState output(String uri) {
        OutputState state = recorded.get(uri);
        if (state != null && (exists(uri) || !state.isWhole())) {
            return state;
        }
        return exists(uri) ? UNRECORDED : MISSING;
    }
}
