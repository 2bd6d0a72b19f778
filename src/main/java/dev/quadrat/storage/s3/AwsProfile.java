package dev.quadrat.storage.s3;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.util.Optional;

/**
 * On whose behalf AWS is asked, and where. What is empty is looked up as by every AWS tool: in the
 * environment, in the configuration files, on the machine itself.
 */
public record AwsProfile(Optional<String> name, Optional<String> region) {
    /** The SDK's own: the profile of whoever in this process names none. */
    public static final String PROPERTY = "aws.profile";

    public static final AwsProfile DEFAULT = new AwsProfile(Optional.empty(), Optional.empty());

    public static AwsProfile named(String name) {
        return new AwsProfile(Optional.of(name), Optional.empty());
    }

    /** Makes a client of any service ask on its behalf. */
    public void applyTo(AwsClientBuilder<?, ?> builder) {
        region.map(Region::of).ifPresent(builder::region);
        // The region comes from the profile only if the whole client is told of it.
        name.ifPresent(
                profile -> builder.overrideConfiguration(o -> o.defaultProfileName(profile)));
    }

    /** Its own, or what the environment and the configuration say; empty if nobody says any. */
    public Optional<String> usedRegion() {
        if (region.isPresent()) {
            return region;
        }
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        name.ifPresent(chain::profileName);
        try {
            return Optional.of(chain.build().getRegion().id());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }

    /** Its own, or the one that this process uses where none is named. */
    Optional<String> usedName() {
        return name.or(() -> Optional.ofNullable(System.getProperty(PROPERTY)))
                .or(() -> Optional.ofNullable(System.getenv("AWS_PROFILE")));
    }

    /** For sentences. */
    public String who() {
        return usedName().map(n -> "profile '" + n + "'").orElse("the default profile");
    }

    /** What follows {@code aws …} in a command that a person is told to run. */
    public String option() {
        return usedName().map(n -> " --profile " + n).orElse("");
    }
}
