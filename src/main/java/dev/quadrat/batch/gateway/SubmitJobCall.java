package dev.quadrat.batch.gateway;

import dev.quadrat.batch.request.JobRequest;

import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.EvaluateOnExit;
import software.amazon.awssdk.services.batch.model.JobDependency;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.RetryAction;
import software.amazon.awssdk.services.batch.model.RetryStrategy;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

import java.time.Duration;
import java.util.List;

/** A job's request in the SDK's words. */
final class SubmitJobCall {
    /** Where no rule matches Batch tries again, so the last one matches everything. */
    private static final List<EvaluateOnExit> RULES =
            List.of(
                    EvaluateOnExit.builder()
                            .onStatusReason("Host EC2*")
                            .action(RetryAction.RETRY)
                            .build(),
                    EvaluateOnExit.builder().onReason("*").action(RetryAction.EXIT).build());

    private SubmitJobCall() {}

    static SubmitJobRequest of(JobRequest job, List<String> parentIds) {
        SubmitJobRequest.Builder request =
                SubmitJobRequest.builder()
                        .jobName(job.name())
                        .jobQueue(job.target().queue())
                        .jobDefinition(job.target().definition())
                        .dependsOn(
                                parentIds.stream()
                                        .map(id -> JobDependency.builder().jobId(id).build())
                                        .toList())
                        .containerOverrides(
                                ContainerOverrides.builder()
                                        .command(job.command())
                                        .environment(environment(job))
                                        .build())
                        .retryStrategy(
                                RetryStrategy.builder()
                                        .attempts(job.attempts())
                                        .evaluateOnExit(RULES)
                                        .build())
                        .tags(job.tags())
                        .propagateTags(true);
        if (job.isArray()) {
            request.arrayProperties(array -> array.size(job.work().commandIds().size()));
        }
        Duration timeout = job.timeout();
        if (timeout != null) {
            request.timeout(limit -> limit.attemptDurationSeconds((int) timeout.toSeconds()));
        }
        return request.build();
    }

    private static List<KeyValuePair> environment(JobRequest job) {
        return job.environment().entrySet().stream()
                .map(
                        variable ->
                                KeyValuePair.builder()
                                        .name(variable.getKey())
                                        .value(variable.getValue())
                                        .build())
                .toList();
    }
}
