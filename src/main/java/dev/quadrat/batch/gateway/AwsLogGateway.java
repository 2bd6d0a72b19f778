package dev.quadrat.batch.gateway;

import dev.quadrat.storage.s3.AwsProfile;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClientBuilder;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

import java.util.List;
import java.util.function.Consumer;

/** CloudWatch Logs by the SDK, no faster than the account bears. */
public final class AwsLogGateway implements LogGateway, AutoCloseable {
    /** Where Batch writes what containers say, unless a definition names another group. */
    public static final String USUAL_GROUP = "/aws/batch/job";

    private static final String TITLE = "AWS CloudWatch Logs";

    /** AWS allows an account a few tens, by region; less when it says that they are too many. */
    private static final double READS_PER_SECOND = 10;

    private final AwsService service;
    private final SdkHttpClient http = ApacheHttpClient.create();
    private final CloudWatchLogsClient client;
    private final Pace pace;

    public AwsLogGateway(AwsProfile profile, Timekeeper time) {
        this(profile, profile::applyTo, time);
    }

    AwsLogGateway(
            AwsProfile profile, Consumer<CloudWatchLogsClientBuilder> choices, Timekeeper time) {
        CloudWatchLogsClientBuilder builder = CloudWatchLogsClient.builder().httpClient(http);
        choices.accept(builder);
        this.service = new AwsService(TITLE, profile);
        this.client = builder.build();
        this.pace = new Pace(time, READS_PER_SECOND);
    }

    @Override
    public Lines read(String group, String stream, @Nullable String from)
            throws GatewayException, InterruptedException {
        return pace.call(
                () -> service.call("GetLogEvents of " + stream, () -> events(group, stream, from)));
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }

    private Lines events(String group, String stream, @Nullable String from) {
        try {
            GetLogEventsResponse answer =
                    client.getLogEvents(
                            request ->
                                    request.logGroupName(group)
                                            .logStreamName(stream)
                                            .startFromHead(true)
                                            .nextToken(from));
            return new Lines(
                    answer.events().stream().map(OutputLogEvent::message).toList(),
                    answer.nextForwardToken());
        } catch (ResourceNotFoundException e) {
            // A container that has just been started has written nothing yet.
            return new Lines(List.of(), null);
        }
    }
}
