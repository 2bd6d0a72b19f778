package dev.quadrat.batch.settings;

import dev.quadrat.run.RunnerField;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set, in the order in which people fill it in. */
public enum BatchField {
    PROFILE(
            RunnerField.choice(
                            "profile",
                            "Profile",
                            "The profile of the AWS configuration; blank for the usual"
                                    + " credentials.")
                    .key()),
    REGION(
            RunnerField.choice(
                    "region",
                    "Region",
                    "Where AWS Batch is used; blank for the profile's region.")),
    CPU_QUEUE(
            RunnerField.choice(
                            "cpu_queue", "CPU queue", "The job queue of commands that want no GPU.")
                    .required()),
    CPU_DEFINITION(
            RunnerField.choice(
                            "cpu_definition",
                            "CPU definition",
                            "The job definition, name or name:revision, whose image holds Quadrat.")
                    .required()),
    GPU_QUEUE(
            RunnerField.choice(
                    "gpu_queue",
                    "GPU queue",
                    "The job queue of commands that want a GPU; blank for the CPU queue.")),
    GPU_DEFINITION(
            RunnerField.choice(
                    "gpu_definition",
                    "GPU definition",
                    "The job definition of commands that want a GPU; blank for the CPU"
                            + " definition.")),
    RUN_LOCATION(
            RunnerField.text(
                            "run_location",
                            "Run location",
                            "The folder on S3, s3://…, that keeps runs; blank for runs below the"
                                    + " root URI.")
                    .belowRoot("runs")),
    ATTEMPTS(
            RunnerField.wholeNumber(
                    "attempts",
                    "Attempts",
                    "How often, 1 to 10, a job is started whose machine is taken away.",
                    "3")),
    TIMEOUT_MINUTES(
            RunnerField.wholeNumber(
                    "timeout_minutes",
                    "Timeout in minutes",
                    "When an attempt is ended that has not come to its end; blank for never.",
                    "")),
    TAGS(RunnerField.text("tags", "Tags", "Tags of every job, as name=value, name=value.")),
    ENVIRONMENT(
            RunnerField.text(
                    "environment",
                    "Environment",
                    "Variables of every command, as NAME=value, NAME=value."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, though nothing says so
    private final RunnerField field;

    BatchField(RunnerField field) {
        this.field = field;
    }

    public static List<RunnerField> all() {
        return Arrays.stream(values()).map(BatchField::field).toList();
    }

    public static Optional<BatchField> named(String name) {
        return Arrays.stream(values()).filter(one -> one.field.name().equals(name)).findFirst();
    }

    public RunnerField field() {
        return field;
    }

    /** For sentences: {@code CPU queue (cpu_queue)}. */
    public String title() {
        return "%s (%s)".formatted(field.label(), field.name());
    }

    /** Without spaces around it. */
    public String of(Map<String, String> values) {
        return values.getOrDefault(field.name(), field.initial()).strip();
    }
}
