package dev.quadrat.run;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The job of AWS Batch that a container was started for.
 *
 * @param id of an array's part with its index
 * @param attempt from 1
 */
public record BatchJob(String id, int attempt) {
    /** Set by AWS Batch in the containers of an array job. */
    public static final String INDEX = "AWS_BATCH_JOB_ARRAY_INDEX";

    private static final String ID = "AWS_BATCH_JOB_ID";
    private static final String ATTEMPT = "AWS_BATCH_JOB_ATTEMPT";

    public BatchJob {
        Objects.requireNonNull(id);
    }

    /** Empty outside of AWS Batch. */
    public static Optional<BatchJob> of(Map<String, String> environment) {
        String id = environment.getOrDefault(ID, "");
        if (id.isBlank()) {
            return Optional.empty();
        }
        String index = environment.getOrDefault(INDEX, "");
        boolean isWhole = index.isBlank() || id.endsWith(":" + index);
        String attempt = environment.getOrDefault(ATTEMPT, "");
        return Optional.of(
                new BatchJob(
                        isWhole ? id : id + ":" + index,
                        attempt.matches("\\d{1,6}") ? Integer.parseInt(attempt) : 1));
    }
}
