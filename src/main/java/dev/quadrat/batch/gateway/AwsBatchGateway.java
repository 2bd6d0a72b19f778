package dev.quadrat.batch.gateway;

import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.storage.s3.AwsProfile;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.BatchClientBuilder;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;
import software.amazon.awssdk.services.batch.model.ListJobsRequest;
import software.amazon.awssdk.services.batch.model.ListJobsResponse;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** AWS Batch by the SDK. Making one takes a second or two, so not on a thread that shows things. */
public final class AwsBatchGateway implements BatchGateway, AutoCloseable {
    private static final String TITLE = "AWS Batch";
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final AwsService service;
    private final SdkHttpClient http;
    private final BatchClient submitting;
    private final BatchClient others;

    public AwsBatchGateway(AwsProfile profile) {
        this(profile, profile::applyTo, LONGEST_CALL);
    }

    AwsBatchGateway(
            AwsProfile profile, Consumer<BatchClientBuilder> choices, Duration longestCall) {
        service = new AwsService(TITLE, profile);
        http = ApacheHttpClient.builder().socketTimeout(longestCall).build();
        BatchClientBuilder builder = BatchClient.builder().httpClient(http);
        choices.accept(builder);
        ClientOverrideConfiguration limited =
                builder.overrideConfiguration().toBuilder()
                        .apiCallAttemptTimeout(longestCall)
                        .build();
        others = builder.overrideConfiguration(limited).build();
        // The SDK's own retries make several jobs of one whose answer was lost. What AWS refused
        // because of too many calls is tried again where the pace is kept.
        submitting =
                builder.overrideConfiguration(
                                limited.toBuilder()
                                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                                        .build())
                        .build();
    }

    @Override
    public String submit(JobRequest job, List<String> parentIds)
            throws GatewayException, InterruptedException {
        return service.call(
                "SubmitJob of " + job.name(),
                () -> submitting.submitJob(SubmitJobCall.of(job, parentIds)).jobId());
    }

    @Override
    public List<JobSnapshot> describe(List<String> ids)
            throws GatewayException, InterruptedException {
        return service.call(
                "DescribeJobs",
                () ->
                        others.describeJobs(request -> request.jobs(ids)).jobs().stream()
                                .map(AwsJobs::snapshot)
                                .toList());
    }

    @Override
    public Page list(String queue, String namePrefix, @Nullable String from)
            throws GatewayException, InterruptedException {
        return page(
                ListJobsRequest.builder()
                        .jobQueue(queue)
                        .filters(
                                KeyValuesPair.builder()
                                        .name("JOB_NAME")
                                        .values(namePrefix + "*")
                                        .build())
                        .maxResults(PAGE)
                        .nextToken(from)
                        .build());
    }

    @Override
    public Page parts(String arrayId, BatchState state, @Nullable String from)
            throws GatewayException, InterruptedException {
        return page(
                ListJobsRequest.builder()
                        .arrayJobId(arrayId)
                        .jobStatus(JobStatus.fromValue(state.name()))
                        .maxResults(PAGE)
                        .nextToken(from)
                        .build());
    }

    @Override
    public void terminate(String jobId, String reason)
            throws GatewayException, InterruptedException {
        service.call(
                "TerminateJob of " + jobId,
                () -> others.terminateJob(request -> request.jobId(jobId).reason(reason)));
    }

    @Override
    public void close() {
        submitting.close();
        others.close();
        http.close();
    }

    private Page page(ListJobsRequest request) throws GatewayException, InterruptedException {
        return service.call(
                "ListJobs",
                () -> {
                    ListJobsResponse answer = others.listJobs(request);
                    return new Page(
                            answer.jobSummaryList().stream().map(AwsJobs::listing).toList(),
                            answer.nextToken());
                });
    }
}
