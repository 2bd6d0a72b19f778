package dev.quadrat.batch.gateway;

import dev.quadrat.storage.s3.AwsProfile;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.time.Duration;

/** Real clients for servers of tests. */
public final class AwsClients {
    static final AwsCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private AwsClients() {}

    public static AwsBatchGateway gateway(String address) {
        return gateway(address, KEYS, Duration.ofSeconds(30));
    }

    static AwsBatchGateway gateway(
            String address, AwsCredentialsProvider credentials, Duration longestCall) {
        return new AwsBatchGateway(
                AwsProfile.DEFAULT,
                builder ->
                        builder.region(Region.EU_CENTRAL_1)
                                .credentialsProvider(credentials)
                                .endpointOverride(URI.create(address)),
                longestCall);
    }

    /** Of whichever service. */
    public static AwsAccountGateway account(String address) {
        return new AwsAccountGateway(
                AwsProfile.DEFAULT,
                builder ->
                        builder.region(Region.EU_CENTRAL_1)
                                .credentialsProvider(KEYS)
                                .endpointOverride(URI.create(address)));
    }

    public static AwsLogGateway logs(String address) {
        return new AwsLogGateway(
                AwsProfile.DEFAULT,
                builder ->
                        builder.region(Region.EU_CENTRAL_1)
                                .credentialsProvider(KEYS)
                                .endpointOverride(URI.create(address)),
                Timekeeper.SYSTEM);
    }
}
