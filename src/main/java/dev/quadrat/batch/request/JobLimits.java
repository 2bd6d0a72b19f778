package dev.quadrat.batch.request;

import dev.quadrat.dag.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What AWS Batch would refuse, or accept and let fail later; all of it before the first call. */
public final class JobLimits {
    static final int LARGEST_PAYLOAD = 30 * 1024;
    static final int LONGEST_OVERRIDES = 8192;
    private static final int MOST_TAGS = 50;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0," + (JobNames.LONGEST - 1) + "}");

    private JobLimits() {}

    public static List<Problem> problems(SubmissionPlan plan) {
        Map<String, List<String>> namesByMessage = new LinkedHashMap<>();
        for (JobRequest job : plan.jobs()) {
            for (String message : messages(job)) {
                namesByMessage.computeIfAbsent(message, _ -> new ArrayList<>()).add(job.name());
            }
        }
        List<Problem> problems = new ArrayList<>();
        namesByMessage.forEach(
                (message, names) ->
                        problems.add(
                                Problem.error(Problem.Kind.RUNNER, told(names) + ": " + message)));
        return problems;
    }

    private static String told(List<String> names) {
        int more = names.size() - 1;
        return "the job "
                + names.getFirst()
                + (more == 0 ? "" : more == 1 ? " and another" : " and %d others".formatted(more));
    }

    private static List<String> messages(JobRequest job) {
        List<String> messages = new ArrayList<>();
        if (!NAME.matcher(job.name()).matches()) {
            messages.add(
                    "AWS Batch wants names of letters, digits, - and _, at most 128 of them;"
                            + " choose another id for the run");
        }
        if (job.parents().size() > Relays.MOST_PARENTS) {
            messages.add("it has %d parents, more than 20".formatted(job.parents().size()));
        }
        if (job.command().stream().anyMatch(String::isEmpty)) {
            messages.add("its command holds an empty word, which AWS Batch refuses");
        }
        JobPayload payload = JobPayload.of(job);
        if (payload.overrides() > LONGEST_OVERRIDES) {
            messages.add(
                    "its command and environment take more than the %d characters beyond which AWS Batch lets jobs fail; shorten the environment or the run location"
                            .formatted(LONGEST_OVERRIDES));
        }
        if (payload.bytes() > LARGEST_PAYLOAD) {
            messages.add(
                    "its request takes more than the %d bytes that AWS Batch accepts; shorten tags and environment"
                            .formatted(LARGEST_PAYLOAD));
        }
        if (job.tags().size() > MOST_TAGS) {
            messages.add(
                    "it has %d tags with Quadrat's own and AWS accepts %d; take some away"
                            .formatted(job.tags().size(), MOST_TAGS));
        }
        return messages;
    }
}
