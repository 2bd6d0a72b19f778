package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** Whether Batch starts a job again whose attempt has ended badly. */
final class RetryRules {
    private RetryRules() {}

    static boolean retries(FakeJob job, int exit, String statusReason) {
        JsonNode strategy = job.request.path("retryStrategy");
        if (job.attempts.size() >= Math.max(1, strategy.path("attempts").asInt())) {
            return false;
        }
        for (JsonNode rule : strategy.path("evaluateOnExit")) {
            if (matches(rule, "onStatusReason", statusReason)
                    && matches(rule, "onReason", "")
                    && matches(rule, "onExitCode", String.valueOf(exit))) {
                return rule.path("action").asText().equalsIgnoreCase("RETRY");
            }
        }
        return true;
    }

    private static boolean matches(JsonNode rule, String condition, String text) {
        if (!rule.has(condition)) {
            return true;
        }
        String glob = rule.path(condition).asText();
        String regex =
                glob.endsWith("*")
                        ? Pattern.quote(glob.substring(0, glob.length() - 1)) + ".*"
                        : Pattern.quote(glob);
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).matches();
    }
}
