package dev.quadrat.batch.submission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A line of the journal.
 *
 * @param name the job's
 * @param job Batch's id; null for an intent
 */
record JournalEntry(Kind kind, String name, @Nullable String job, Instant at) {
    /** What was done, or is about to be. */
    enum Kind {
        /** SubmitJob is about to be called. */
        INTENT,
        /** Batch answered with the id. */
        SUBMITTED,
        /** The id was found in a list. */
        ADOPTED,
        /** This id is another job's double and is being terminated. */
        DOUBLE
    }
}
