package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * Whose account is used, and where. The SDK's environment variables count as they do elsewhere,
 * among them those that name another endpoint.
 *
 * @param profile of the AWS configuration; null for the usual one
 * @param region null for the profile's
 */
public record AwsChoice(@Nullable String profile, @Nullable String region) {
    public static final AwsChoice USUAL = new AwsChoice(null, null);

    void applyTo(AwsClientBuilder<?, ?> builder) {
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (profile != null) {
            // The region comes from the profile only if the whole client is told of it.
            builder.overrideConfiguration(o -> o.defaultProfileName(profile));
        }
    }
}
