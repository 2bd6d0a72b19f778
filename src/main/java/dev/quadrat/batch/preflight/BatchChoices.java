package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.JobQueue;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.batch.settings.BatchSettings;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be chosen for a field. */
public final class BatchChoices {
    private final AwsAccess aws;

    public BatchChoices(AwsAccess aws) {
        this.aws = aws;
    }

    /**
     * @param values of all fields: profile and region tell where to look
     * @throws IOException with a message for people
     */
    public List<String> of(String field, Map<String, String> values)
            throws IOException, InterruptedException {
        Optional<BatchField> known = BatchField.named(field);
        if (known.isEmpty()) {
            return List.of();
        }
        return switch (known.get()) {
            case PROFILE -> aws.profiles();
            case REGION -> Failures.regions();
            case CPU_QUEUE, GPU_QUEUE -> queues(values);
            case CPU_DEFINITION, GPU_DEFINITION -> definitions(values);
            default -> List.of();
        };
    }

    /** Those that can be used first. */
    private List<String> queues(Map<String, String> values)
            throws IOException, InterruptedException {
        try (AccountGateway account = aws.account(BatchSettings.profile(values))) {
            return account.queues(List.of()).stream()
                    .sorted(
                            Comparator.comparing((JobQueue queue) -> !queue.isUsable())
                                    .thenComparing(JobQueue::name))
                    .map(JobQueue::name)
                    .toList();
        }
    }

    private List<String> definitions(Map<String, String> values)
            throws IOException, InterruptedException {
        try (AccountGateway account = aws.account(BatchSettings.profile(values))) {
            return Definitions.pinned(account.definitions());
        }
    }
}
