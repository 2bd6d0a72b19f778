package dev.quadrat.batch.request;

import dev.quadrat.dag.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What AWS Batch would refuse of a person's settings, whatever the plan is. */
public final class SettingLimits {
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(60);
    private static final int LONGEST_TAG = 128;
    private static final int LONGEST_TAG_VALUE = 256;
    private static final String RESERVED_VARIABLES = "AWS_BATCH";
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private SettingLimits() {}

    public static List<Problem> problems(JobSettings settings) {
        List<String> messages = new ArrayList<>();
        if (settings.attempts() < 1 || settings.attempts() > MOST_ATTEMPTS) {
            messages.add(
                    "AWS Batch starts a job 1 to 10 times, not %d; change the attempts"
                            .formatted(settings.attempts()));
        }
        Duration timeout = settings.timeout();
        if (timeout != null && timeout.compareTo(SHORTEST_TIMEOUT) < 0) {
            messages.add(
                    "AWS Batch knows no timeout below 60 s, and this is %d s; change the timeout"
                            .formatted(timeout.toSeconds()));
        }
        if (!settings.runLocation().matches("s3://[^/]+(/.*)?")) {
            messages.add(
                    "the run location '%s' is no place on S3; name one like s3://bucket/runs"
                            .formatted(settings.runLocation()));
        }
        new TreeMap<>(settings.environment())
                .forEach((name, value) -> variable(messages, name, value));
        new TreeMap<>(settings.tags()).forEach((name, value) -> tag(messages, name, value));
        return messages.stream().map(m -> Problem.error(Problem.Kind.RUNNER, m)).toList();
    }

    private static void variable(List<String> messages, String name, String value) {
        if (name.startsWith(RESERVED_VARIABLES)) {
            messages.add(
                    "the environment variable %s begins with AWS_BATCH, which AWS keeps for itself; rename it"
                            .formatted(name));
        } else if (!VARIABLE.matcher(name).matches()) {
            messages.add(
                    "'%s' is no name of an environment variable; use letters, digits and _"
                            .formatted(name));
        }
        if (value.isEmpty()) {
            messages.add(
                    "the environment variable %s is empty, which AWS Batch refuses; give it a value or take it away"
                            .formatted(name));
        }
    }

    private static void tag(List<String> messages, String name, String value) {
        boolean isLegal =
                !name.isEmpty()
                        && name.length() <= LONGEST_TAG
                        && value.length() <= LONGEST_TAG_VALUE
                        && TAG.matcher(name).matches()
                        && TAG.matcher(value).matches()
                        && !name.startsWith("aws:");
        if (!isLegal) {
            messages.add(
                    "AWS accepts no tag '%s' = '%s'; use up to 128 and 256 letters, digits, spaces and _.:/=+-@, and no name that begins with aws:"
                            .formatted(name, value));
        }
    }
}
