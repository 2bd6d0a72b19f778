package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.batch.model.ArrayPropertiesDetail;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.LogConfiguration;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The SDK's jobs in our words. Any of its getters may give null, whatever its signature says. */
final class AwsJobs {
    private AwsJobs() {}

    static JobListing listing(JobSummary job) {
        var container = job.container();
        var array = job.arrayProperties();
        Instant created = instant(job.createdAt());
        return new JobListing(
                job.jobId(),
                job.jobName(),
                state(job.statusAsString()),
                created == null ? Instant.EPOCH : created,
                job.statusReason(),
                container == null ? null : container.exitCode(),
                array == null ? null : array.index());
    }

    static JobSnapshot snapshot(JobDetail job) {
        ContainerDetail container = job.container();
        return new JobSnapshot(
                job.jobId(),
                job.jobName(),
                state(job.statusAsString()),
                job.statusReason(),
                instant(job.startedAt()),
                instant(job.stoppedAt()),
                job.attempts().stream().map(AwsJobs::attempt).toList(),
                container == null ? null : container.exitCode(),
                container == null ? null : container.reason(),
                container == null ? null : container.logStreamName(),
                parts(job.arrayProperties()),
                Boolean.TRUE.equals(job.isTerminated()) || Boolean.TRUE.equals(job.isCancelled()),
                logging(container));
    }

    private static JobSnapshot.Logging logging(@Nullable ContainerDetail container) {
        LogConfiguration told = container == null ? null : container.logConfiguration();
        return told == null
                ? JobSnapshot.Logging.USUAL
                : new JobSnapshot.Logging(
                        told.logDriverAsString(), told.options().get("awslogs-group"));
    }

    private static JobSnapshot.Attempt attempt(AttemptDetail attempt) {
        var container = attempt.container();
        return new JobSnapshot.Attempt(
                attempt.statusReason(),
                container == null ? null : container.exitCode(),
                container == null ? null : container.logStreamName());
    }

    private static Map<BatchState, Integer> parts(@Nullable ArrayPropertiesDetail array) {
        Map<BatchState, Integer> parts = new EnumMap<>(BatchState.class);
        if (array != null) {
            array.statusSummary()
                    .forEach(
                            (name, count) -> {
                                if (count > 0) {
                                    parts.merge(state(name), count, Integer::sum);
                                }
                            });
        }
        return parts;
    }

    private static BatchState state(@Nullable String name) {
        return Arrays.stream(BatchState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(BatchState.UNKNOWN);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
