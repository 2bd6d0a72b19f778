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
 * @param logging where its containers' words go, as far as Batch tells
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
        boolean terminated,
        Logging logging) {
    /**
     * @param driver null for the usual one
     * @param group null for the usual one
     */
    public record Logging(@Nullable String driver, @Nullable String group) {
        public static final Logging USUAL = new Logging(null, null);

        private static final String CLOUDWATCH = "awslogs";

        /** Whether they go to CloudWatch, in the group of that name. */
        public boolean isCloudWatch() {
            return driver == null || driver.equals(CLOUDWATCH);
        }

        public String usedGroup() {
            return group == null ? AwsLogGateway.USUAL_GROUP : group;
        }
    }

    /** A start of a job that has ended. */
    public record Attempt(
            @Nullable String reason, @Nullable Integer exit, @Nullable String logStream) {}

    public JobSnapshot {
        attempts = List.copyOf(attempts);
        parts = Map.copyOf(parts);
    }
}
