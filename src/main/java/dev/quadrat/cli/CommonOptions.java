package dev.quadrat.cli;

import dev.quadrat.workbench.Derivation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Map;
import java.util.Optional;

/** Options of every subcommand. */
final class CommonOptions {
    /** What a runner calls the profile, if it has such a field. */
    static final String PROFILE_FIELD = "profile";

    /** As every AWS tool in Java reads it. Children get it, too. */
    static final String PROFILE_PROPERTY = "aws.profile";

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more: stack traces, and what experiment code prints.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private @Nullable String profile;

    /** At once, since whatever comes after it may be the first to ask AWS. */
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The profile of the AWS configuration to use.")
    void useProfile(String name) {
        profile = name;
        System.setProperty(PROFILE_PROPERTY, name);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * Uses the profile that a runner works with for all else, too, unless another was named.
     *
     * @param values of the runner's own fields
     */
    void adopt(Map<String, String> values) {
        String ofTheRunner = values.getOrDefault(PROFILE_FIELD, "");
        if (profile == null && !ofTheRunner.isEmpty()) {
            useProfile(ofTheRunner);
        }
    }

    void showOutput(Derivation derivation, Console console) {
        if (verbose && !derivation.output().isEmpty()) {
            console.err().print(derivation.output());
        }
    }
}
