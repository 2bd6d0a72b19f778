package dev.quadrat.dag;

import java.time.Instant;
import java.util.List;

/** What was found at the place of an output and in the record beside it. */
public sealed interface OutputState {
    /** Whether a reader may take it for a whole output. */
    default boolean isWhole() {
        return false;
    }

    record Missing() implements OutputState {}

    /** It exists, and no record tells how it was made: by hand, or by another tool. */
    record Unrecorded() implements OutputState {
        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /**
     * @param changes since then, of its item's configuration, code and inputs
     */
    record Completed(Instant at, String runId, List<Change> changes) implements OutputState {
        public Completed {
            changes = List.copyOf(changes);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /** A run began to make it and is gone. */
    record Unfinished(String runId, Instant since) implements OutputState {}

    /** Its record is damaged, or of a later version: nobody knows what it says. */
    record Unreadable(String recordUri) implements OutputState {}

    /** It is not what its record says. */
    record Resized(long recorded, long found) implements OutputState {}

    /** A run that is alive makes it now. */
    record Held(String runId, Instant since) implements OutputState {}
}
