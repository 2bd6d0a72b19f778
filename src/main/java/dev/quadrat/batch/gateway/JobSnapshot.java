package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What AWS Batch tells of one job.
 *
 * @param reason Batch's words for the state
 * @param attempts those that have ended
 * @param exit the last container's
 * @param containerReason why the last container ended, where Batch says it
 * @param logStream of the attempt that runs, or of the last
 * @param parts of an array, how many are in which state
 * @param terminated whether somebody asked for its end
 */
public record JobSnapshot(
        String id,
        String name,
        BatchState state,
        @Nullable String reason,
        @Nullable Instant started,
        @Nullable Instant stopped,
        List<Attempt> attempts,
        @Nullable Integer exit,
        @Nullable String containerReason,
        @Nullable String logStream,
        Map<BatchState, Integer> parts,
        boolean terminated) {
    /** A start of a job that has ended. */
    public record Attempt(
            @Nullable String reason, @Nullable Integer exit, @Nullable String logStream) {}

    public JobSnapshot {
        attempts = List.copyOf(attempts);
        parts = Map.copyOf(parts);
    }
}
