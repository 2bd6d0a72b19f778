package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.ComputeEnvironment;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobDefinition;
import dev.quadrat.batch.gateway.JobQueue;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.dag.NearestName;
import dev.quadrat.storage.s3.AwsProfile;

import java.util.List;
import java.util.Optional;

/** A queue and a definition: whether they are there, at work, and fit each other. */
final class TargetLook {
    static final String SERVICE = "AWS Batch";

    private final AccountGateway account;
    private final AwsProfile profile;
    private final Found found;

    TargetLook(AccountGateway account, AwsProfile profile, Found found) {
        this.account = account;
        this.profile = profile;
        this.found = found;
    }

    /**
     * What has no name yet is passed over: it is told as a mistake in the settings.
     *
     * @param queueField where the queue was named
     * @param definitionField where the definition was named
     */
    void look(
            String queueName,
            BatchField queueField,
            String definitionName,
            BatchField definitionField)
            throws InterruptedException {
        Optional<JobQueue> queue =
                queueName.isEmpty() ? Optional.empty() : queue(queueName, queueField);
        Optional<JobDefinition> definition =
                definitionName.isEmpty()
                        ? Optional.empty()
                        : definition(definitionName, definitionField);
        if (definitionField == BatchField.GPU_DEFINITION) {
            definition.filter(one -> one.gpus() == 0).ifPresent(this::tellOfNoGpu);
        }
        if (queue.isPresent()) {
            List<ComputeEnvironment> environments = environments(queue.get());
            definition
                    .flatMap(one -> new Fit(one, queue.get(), environments).refusal())
                    .ifPresent(found::error);
        }
    }

    private void tellOfNoGpu(JobDefinition definition) {
        found.warning(
                "job definition %s asks for no GPU, so commands that want one run without; choose one that does (gpu_definition)"
                        .formatted(definition.pinned()));
    }

    private Optional<JobQueue> queue(String name, BatchField field) throws InterruptedException {
        try {
            List<JobQueue> named = account.queues(List.of(name));
            if (named.isEmpty()) {
                List<String> all =
                        account.queues(List.of()).stream().map(JobQueue::name).sorted().toList();
                found.error(
                        "there is no job queue '%s' in this account and region (%s); %s"
                                .formatted(
                                        name, field.field().name(), NearestName.hint(name, all)));
                return Optional.empty();
            }
            JobQueue queue = named.getFirst();
            found.fact(field.field().label(), queue.name());
            trouble(
                            "job queue '%s'".formatted(queue.name()),
                            queue.state(),
                            queue.status(),
                            queue.reason(),
                            "or choose another (%s)".formatted(field.field().name()))
                    .ifPresent(found::error);
            if (!queue.schedulingPolicy().isEmpty()) {
                found.error(
                        "job queue '%s' has a scheduling policy (fair share), which refuses jobs without a share identifier, and Quadrat gives none; choose a queue without one (%s)"
                                .formatted(queue.name(), field.field().name()));
            }
            return Optional.of(queue);
        } catch (GatewayException e) {
            found.add(Failure.of(SERVICE, "DescribeJobQueues", e, profile));
            return Optional.empty();
        }
    }

    private Optional<JobDefinition> definition(String name, BatchField field)
            throws InterruptedException {
        try {
            Optional<JobDefinition> newest = Definitions.newest(account, name);
            if (newest.isEmpty()) {
                List<String> all = Definitions.pinned(account.definitions());
                found.error(
                        "there is no active job definition '%s' in this account and region (%s); %s"
                                .formatted(
                                        name, field.field().name(), NearestName.hint(name, all)));
                return Optional.empty();
            }
            JobDefinition definition = newest.get();
            found.fact(field.field().label(), definition.pinned());
            found.exact(field.field().name(), definition.pinned());
            if (!definition.isActive()) {
                found.error(
                        "job definition %s is not active any more; choose a later revision (%s)"
                                .formatted(definition.pinned(), field.field().name()));
                return Optional.empty();
            }
            if (!definition.isPlainContainer()) {
                found.error(
                        "job definition %s is not of one container, and Quadrat can start nothing else; choose another (%s)"
                                .formatted(definition.pinned(), field.field().name()));
                return Optional.empty();
            }
            return newest;
        } catch (GatewayException e) {
            found.add(Failure.of(SERVICE, "DescribeJobDefinitions", e, profile));
            return Optional.empty();
        }
    }

    /** Those that can be used; of the others, why. */
    private List<ComputeEnvironment> environments(JobQueue queue) throws InterruptedException {
        try {
            List<ComputeEnvironment> all =
                    queue.environments().isEmpty()
                            ? List.of()
                            : account.environments(queue.environments());
            List<ComputeEnvironment> usable =
                    all.stream().filter(ComputeEnvironment::isUsable).toList();
            for (ComputeEnvironment one : all) {
                trouble(
                                "compute environment '%s' of job queue '%s'"
                                        .formatted(one.name(), queue.name()),
                                one.state(),
                                one.status(),
                                one.reason(),
                                "or take it from the queue")
                        .ifPresent(usable.isEmpty() ? found::error : found::warning);
            }
            return usable;
        } catch (GatewayException e) {
            found.add(Failure.of(SERVICE, "DescribeComputeEnvironments", e, profile));
            return List.of();
        }
    }

    /**
     * @param otherwise what else can be done
     */
    private static Optional<String> trouble(
            String what, String state, String status, String reason, String otherwise) {
        if (!state.equals("ENABLED")) {
            return Optional.of("%s is %s; enable it, %s".formatted(what, state, otherwise));
        }
        return status.equals("VALID")
                ? Optional.empty()
                : Optional.of(
                        "%s is %s%s; wait until it is VALID or mend it, %s"
                                .formatted(
                                        what,
                                        status,
                                        reason.isEmpty() ? "" : " (" + reason + ")",
                                        otherwise));
    }
}
