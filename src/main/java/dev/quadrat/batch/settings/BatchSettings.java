package dev.quadrat.batch.settings;

import dev.quadrat.batch.request.JobSettings;
import dev.quadrat.batch.request.SettingLimits;
import dev.quadrat.dag.Problem;
import dev.quadrat.storage.s3.AwsProfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What values of the fields mean.
 *
 * @param profile whose account is used, and where
 * @param jobs how jobs are to run; what could not be understood is as it is initially
 * @param problems of all values; jobs can be submitted only where there is none
 */
public record BatchSettings(AwsProfile profile, JobSettings jobs, List<Problem> problems) {
    private static final String SOME_PLACE = "s3://bucket/runs";
    private static final int SECONDS = 60;
    private static final int LONGEST_MINUTES = Integer.MAX_VALUE / SECONDS;

    public BatchSettings {
        problems = List.copyOf(problems);
    }

    /**
     * @param values by the fields' names; those that are missing are as initially
     */
    public static BatchSettings of(Map<String, String> values) {
        return new Reading(values).settings();
    }

    /** Whose account is used, and where, whatever the other values are. */
    public static AwsProfile profile(Map<String, String> values) {
        return new AwsProfile(
                Optional.of(BatchField.PROFILE.of(values)).filter(name -> !name.isEmpty()),
                Optional.of(BatchField.REGION.of(values)).filter(name -> !name.isEmpty()));
    }

    /** Whether a place was named, or came from a plan's root URI. */
    public boolean hasRunLocation() {
        return !jobs.runLocation().isEmpty();
    }

    /** Reads one value after the other and keeps what is wrong. */
    private static final class Reading {
        private final Map<String, String> values;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Map<String, String> values) {
            this.values = values;
        }

        BatchSettings settings() {
            String queue = required(BatchField.CPU_QUEUE, "name a job queue of AWS Batch");
            String definition =
                    required(BatchField.CPU_DEFINITION, "name a job definition of AWS Batch");
            JobSettings jobs =
                    new JobSettings(
                            new JobSettings.Target(queue, definition),
                            new JobSettings.Target(
                                    or(BatchField.GPU_QUEUE, queue),
                                    or(BatchField.GPU_DEFINITION, definition)),
                            wholeNumber(BatchField.ATTEMPTS, Integer.MAX_VALUE)
                                    .orElse(
                                            Integer.parseInt(
                                                    BatchField.ATTEMPTS.field().initial())),
                            wholeNumber(BatchField.TIMEOUT_MINUTES, LONGEST_MINUTES)
                                    .map(Duration::ofMinutes)
                                    .orElse(null),
                            BatchField.RUN_LOCATION.of(values),
                            named(BatchField.TAGS),
                            named(BatchField.ENVIRONMENT));
            problems.addAll(SettingLimits.problems(placed(jobs)));
            return new BatchSettings(profile(values), jobs, problems);
        }

        /** A blank place is no mistake as long as there is no plan whose root URI tells it. */
        private static JobSettings placed(JobSettings jobs) {
            return jobs.runLocation().isEmpty() ? jobs.withRunLocation(SOME_PLACE) : jobs;
        }

        private String required(BatchField field, String toDo) {
            String value = field.of(values);
            if (value.isEmpty()) {
                add("%s is blank; %s".formatted(field.title(), toDo));
            }
            return value;
        }

        private String or(BatchField field, String other) {
            String value = field.of(values);
            return value.isEmpty() ? other : value;
        }

        private Optional<Integer> wholeNumber(BatchField field, int most) {
            String value = field.of(values);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                int number = Integer.parseInt(value);
                if (number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // Told below, as what is beyond all sense.
            }
            add(
                    "%s is '%s', which is no whole number%s"
                            .formatted(
                                    field.title(),
                                    value,
                                    value.matches("[0-9]+")
                                            ? " that AWS Batch takes; lower it"
                                            : "; correct it"));
            return Optional.empty();
        }

        private Map<String, String> named(BatchField field) {
            NamedValues named = NamedValues.of(field.of(values), field.title());
            named.messages().forEach(this::add);
            return named.values();
        }

        private void add(String message) {
            problems.add(Problem.error(Problem.Kind.RUNNER, message));
        }
    }
}
