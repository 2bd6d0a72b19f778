package dev.quadrat.run;

import dev.quadrat.storage.Stamp;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** What a file beside an output says, as far as a plan needs it. */
sealed interface RecordHead {
    /** Look at the record of this output. */
    record PointsTo(String output) implements RecordHead {}

    /** Nothing that this version understands. */
    record Damaged() implements RecordHead {}

    /**
     * A {@link CompletionRecord} without its configuration, and with whole URIs.
     *
     * @param holder null if it is completed
     * @param completed null if it was only begun
     * @param outside of those inputs that lie in other folders than the record's output: by whole
     *     URI, the path below the folder that they have in common
     */
    record OfItem(
            String runId,
            Instant started,
            @Nullable Instant completed,
            @Nullable Holder holder,
            Map<String, Long> outputs,
            Map<String, Stamp> inputs,
            Map<String, String> outside,
            String fingerprint,
            String code)
            implements RecordHead {}
}
