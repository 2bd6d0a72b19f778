package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What is kept of a job between two looks. */
final class Followed {
    private static final Duration LONG_WAIT = Duration.ofMinutes(5);
    private static final Duration LONG_ABSENCE = Duration.ofMinutes(2);
    private static final int LOOKS_TO_BELIEVE = 3;

    final JobRequest job;
    @Nullable String id;
    int openParents;
    boolean hasEnded;
    Map<BatchState, Integer> parts = Map.of();

    /** Of a large array, what was found of parts that have begun, by index. */
    final Map<Integer, CommandStatus> begun = new HashMap<>();

    /** What was counted when they were looked at, and when that was. */
    Map<BatchState, Integer> listed = Map.of();

    @Nullable Instant lastListing;

    /** Whether parts of it were told to wait long. */
    boolean wasStuck;

    private @Nullable Instant waitingSince;
    private @Nullable Instant missingSince;
    private int looksMissing;

    Followed(JobRequest job) {
        this.job = job;
        this.openParents = job.parents().size();
    }

    /** Of one that was submitted. */
    String knownId() {
        return Objects.requireNonNull(id, () -> "no id: " + job.name());
    }

    /** Whether it has waited long, if it waits. */
    boolean waitsLong(boolean waits, Instant now) {
        if (!waits) {
            waitingSince = null;
            return false;
        }
        if (waitingSince == null) {
            waitingSince = now;
        }
        return !now.isBefore(waitingSince.plus(LONG_WAIT));
    }

    void seen() {
        missingSince = null;
        looksMissing = 0;
    }

    /** Whether it has been missing so long that it may be gone: Batch is late with new jobs. */
    boolean isLongMissing(Instant now) {
        if (missingSince == null) {
            missingSince = now;
        }
        looksMissing++;
        return looksMissing >= LOOKS_TO_BELIEVE && !now.isBefore(missingSince.plus(LONG_ABSENCE));
    }
}
