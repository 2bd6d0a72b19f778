package dev.quadrat.storage.s3;

import java.util.Optional;

/**
 * On whose behalf AWS is asked, and where. What is empty is looked up as by every AWS tool: in the
 * environment, in the configuration files, on the machine itself.
 */
public record AwsProfile(Optional<String> name, Optional<String> region) {
    public static final AwsProfile DEFAULT = new AwsProfile(Optional.empty(), Optional.empty());

    public static AwsProfile named(String name) {
        return new AwsProfile(Optional.of(name), Optional.empty());
    }

    /** For sentences. */
    String who() {
        return name.map(n -> "profile '" + n + "'").orElse("the default profile");
    }

    /** What follows {@code aws …} in a command that a person is told to run. */
    String option() {
        return name.map(n -> " --profile " + n).orElse("");
    }
}
