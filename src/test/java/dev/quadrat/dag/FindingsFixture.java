package dev.quadrat.dag;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found, said step by step. */
final class FindingsFixture {
    static final Instant THEN = Instant.parse("2026-11-20T10:31:00Z");
    static final String RUN = "20261120-1031-ab12";

    private final Set<String> existing = new HashSet<>();
    private final Map<String, OutputState> recorded = new HashMap<>();

    /** These exist and have no record. */
    FindingsFixture exist(String... uris) {
        existing.addAll(List.of(uris));
        return this;
    }

    FindingsFixture completed(String uri, Change... changes) {
        return completed(uri, THEN, changes);
    }

    FindingsFixture completed(String uri, Instant at, Change... changes) {
        existing.add(uri);
        return recorded(uri, new OutputState.Completed(at, RUN, List.of(changes)));
    }

    /** As the record says; whether it exists is another matter. */
    FindingsFixture recorded(String uri, OutputState state) {
        recorded.put(uri, state);
        return this;
    }

    Findings findings() {
        return new Findings(existing, recorded);
    }

    static Change field(String field, String before, String after) {
        return new Change.FieldChanged(new FieldDifference(field, before, after));
    }
}
