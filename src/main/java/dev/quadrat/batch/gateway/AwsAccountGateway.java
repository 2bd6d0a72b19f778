package dev.quadrat.batch.gateway;

import dev.quadrat.storage.s3.AwsProfile;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsRequest;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** By the SDK; clients are made when they are first needed, which takes a second or two. */
public final class AwsAccountGateway implements AccountGateway {
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(8);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
    private static final Pattern WITH_REVISION = Pattern.compile(".+:[0-9]+");
    private static final String ACTIVE = "ACTIVE";

    private final AwsService batch;
    private final AwsService sts;
    private final SdkHttpClient http = ApacheHttpClient.create();
    private final Lazy<BatchClient> batchClient;
    private final Lazy<StsClient> stsClient;

    public AwsAccountGateway(AwsProfile profile) {
        this(profile, profile::applyTo);
    }

    /**
     * @param choices applied to the clients of all services
     */
    AwsAccountGateway(AwsProfile profile, Consumer<AwsClientBuilder<?, ?>> choices) {
        batch = new AwsService("AWS Batch", profile);
        sts = new AwsService("AWS STS", profile);
        batchClient =
                new Lazy<>(() -> limited(BatchClient.builder().httpClient(http), choices).build());
        stsClient =
                new Lazy<>(() -> limited(StsClient.builder().httpClient(http), choices).build());
    }

    @Override
    public Caller caller() throws GatewayException, InterruptedException {
        return sts.call(
                "GetCallerIdentity",
                () -> {
                    GetCallerIdentityResponse answer = stsClient.get().getCallerIdentity();
                    return new Caller(
                            answer.account(),
                            answer.arn(),
                            stsClient.get().serviceClientConfiguration().region().id());
                });
    }

    @Override
    public List<JobQueue> queues(List<String> names) throws GatewayException, InterruptedException {
        return batch.call(
                "DescribeJobQueues",
                () ->
                        batchClient
                                .get()
                                .describeJobQueuesPaginator(
                                        names.isEmpty() ? all -> {} : some -> some.jobQueues(names))
                                .jobQueues()
                                .stream()
                                .map(AwsResources::queue)
                                .toList());
    }

    @Override
    public List<JobDefinition> definitions() throws GatewayException, InterruptedException {
        return definitions(request -> request.status(ACTIVE));
    }

    @Override
    public List<JobDefinition> definitions(String name)
            throws GatewayException, InterruptedException {
        return definitions(
                WITH_REVISION.matcher(name).matches()
                        ? one -> one.jobDefinitions(name)
                        : active -> active.jobDefinitionName(shortName(name)).status(ACTIVE));
    }

    private List<JobDefinition> definitions(Consumer<DescribeJobDefinitionsRequest.Builder> which)
            throws GatewayException, InterruptedException {
        return batch.call(
                "DescribeJobDefinitions",
                () ->
                        batchClient
                                .get()
                                .describeJobDefinitionsPaginator(which)
                                .jobDefinitions()
                                .stream()
                                .map(AwsResources::definition)
                                .toList());
    }

    @Override
    public List<ComputeEnvironment> environments(List<String> arns)
            throws GatewayException, InterruptedException {
        return batch.call(
                "DescribeComputeEnvironments",
                () ->
                        batchClient
                                .get()
                                .describeComputeEnvironmentsPaginator(
                                        request -> request.computeEnvironments(arns))
                                .computeEnvironments()
                                .stream()
                                .map(AwsResources::environment)
                                .toList());
    }

    @Override
    public void close() {
        batchClient.ifMade(BatchClient::close);
        stsClient.ifMade(StsClient::close);
        http.close();
    }

    /** An ARN ends with the name. */
    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static <B extends AwsClientBuilder<B, ?>> B limited(
            B builder, Consumer<AwsClientBuilder<?, ?>> choices) {
        choices.accept(builder);
        return builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder()
                        .apiCallAttemptTimeout(LONGEST_ATTEMPT)
                        .apiCallTimeout(LONGEST_CALL)
                        .build());
    }
}
