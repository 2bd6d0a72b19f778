package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What SubmitJob refuses. */
final class SubmitLimits {
    static final int LONGEST_OVERRIDES = 8192;
    private static final int LARGEST_PAYLOAD = 30 * 1024;
    private static final int MOST_PARENTS = 20;
    private static final int LARGEST_ARRAY = 10_000;
    private static final int MOST_TAGS = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}");

    private SubmitLimits() {}

    /**
     * @param knowsJob whether a job of that id can be waited for
     */
    static void check(JsonNode request, Predicate<String> knowsJob) {
        refuseIf(
                request.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD,
                "Request exceeds 30 KiB");
        refuseIf(!NAME.matcher(request.path("jobName").asText()).matches(), "Invalid job name");
        JsonNode parents = request.path("dependsOn");
        refuseIf(parents.size() > MOST_PARENTS, "A job may depend on at most 20 jobs");
        for (JsonNode parent : parents) {
            String id = parent.path("jobId").asText();
            refuseIf(!knowsJob.test(id), "Job " + id + " does not exist");
        }
        if (request.has("arrayProperties")) {
            int size = request.path("arrayProperties").path("size").asInt();
            refuseIf(size < 2 || size > LARGEST_ARRAY, "Array size must be between 2 and 10000");
        }
        JsonNode overrides = request.path("containerOverrides");
        for (JsonNode word : overrides.path("command")) {
            refuseIf(word.asText().isEmpty(), "Container command must not be empty strings");
        }
        for (JsonNode variable : overrides.path("environment")) {
            refuseIf(
                    variable.path("name").asText().startsWith("AWS_BATCH"),
                    "Environment variables cannot start with AWS_BATCH");
            refuseIf(variable.path("value").asText().isEmpty(), "Environment value is empty");
        }
        if (request.has("retryStrategy")) {
            int attempts = request.path("retryStrategy").path("attempts").asInt();
            refuseIf(attempts < 1 || attempts > 10, "Attempts must be between 1 and 10");
        }
        if (request.has("timeout")) {
            refuseIf(
                    request.path("timeout").path("attemptDurationSeconds").asInt() < 60,
                    "Timeout must be at least 60 seconds");
        }
        refuseIf(request.path("tags").size() > MOST_TAGS, "Too many tags");
    }

    private static void refuseIf(boolean isWrong, String message) {
        if (isWrong) {
            throw FakeRefusal.client(message);
        }
    }
}
