package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import dev.quadrat.storage.Stamp;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * That an item of a command was begun, or completed. It lies in {@code .quadrat/} beside the item's
 * first output and is found from any of them; beside the others lies a pointer to it.
 *
 * @param holder who makes or made it
 * @param completed null while it is being made
 * @param outputs bytes by URI, relative to the folder of the first; see {@link RecordPlace}
 * @param inputs as they were when it began, by URI
 * @param fingerprint of the configuration
 * @param code a hash of the author's class files, empty if there are none
 * @param version of Quadrat
 * @param config last in the file, so that it need not be read where the fingerprint is the same
 */
@JsonPropertyOrder({
    "schema",
    "state",
    "runId",
    "commandId",
    "holder",
    "started",
    "completed",
    "outputs",
    "inputs",
    "fingerprint",
    "code",
    "version",
    "config"
})
public record CompletionRecord(
        int schema,
        State state,
        String runId,
        String commandId,
        Holder holder,
        Instant started,
        @Nullable Instant completed,
        Map<String, Long> outputs,
        Map<String, Stamp> inputs,
        String fingerprint,
        String code,
        String version,
        Map<String, Object> config)
        implements RecordFile {
    public static final int SCHEMA = 1;

    public CompletionRecord {
        // What lies on a disk may have been written by anybody.
        Stream.of(state, runId, commandId, holder, started, fingerprint, code)
                .forEach(Objects::requireNonNull);
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }

    /** Between the two, nobody knows what is at the outputs' places. */
    public enum State {
        STARTED,
        COMPLETED
    }
}
