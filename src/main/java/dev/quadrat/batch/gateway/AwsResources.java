package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.ComputeResource;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The SDK's descriptions in our words. Any of its getters may give null. */
final class AwsResources {
    private static final String CONTAINER = "container";

    private AwsResources() {}

    static JobQueue queue(JobQueueDetail queue) {
        return new JobQueue(
                text(queue.jobQueueName()),
                text(queue.jobQueueArn()),
                text(queue.stateAsString()),
                text(queue.statusAsString()),
                text(queue.statusReason()),
                text(queue.schedulingPolicyArn()),
                queue.computeEnvironmentOrder().stream()
                        .sorted(
                                Comparator.comparing(
                                        ComputeEnvironmentOrder::order,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(ComputeEnvironmentOrder::computeEnvironment)
                        .toList());
    }

    static JobDefinition definition(
            software.amazon.awssdk.services.batch.model.JobDefinition definition) {
        ContainerProperties container = definition.containerProperties();
        boolean isPlain = container != null && CONTAINER.equals(definition.type());
        return new JobDefinition(
                text(definition.jobDefinitionName()),
                Objects.requireNonNullElse(definition.revision(), 1),
                "ACTIVE".equals(definition.status()),
                isPlain,
                definition.platformCapabilitiesAsStrings(),
                isPlain ? vcpus(container) : null,
                isPlain ? mebibytes(container) : null,
                isPlain ? gpus(container) : 0);
    }

    @SuppressWarnings("deprecation") // definitions of some years ago say it so
    private static @Nullable Double vcpus(ContainerProperties container) {
        Integer before = container.vcpus();
        return required(container, "VCPU").orElse(before == null ? null : Double.valueOf(before));
    }

    @SuppressWarnings("deprecation") // definitions of some years ago say it so
    private static @Nullable Integer mebibytes(ContainerProperties container) {
        return required(container, "MEMORY").map(Double::intValue).orElse(container.memory());
    }

    private static int gpus(ContainerProperties container) {
        return required(container, "GPU").map(Double::intValue).orElse(0);
    }

    static ComputeEnvironment environment(ComputeEnvironmentDetail environment) {
        ComputeResource resources = environment.computeResources();
        return new ComputeEnvironment(
                text(environment.computeEnvironmentName()),
                text(environment.computeEnvironmentArn()),
                text(environment.stateAsString()),
                text(environment.statusAsString()),
                text(environment.statusReason()),
                resources == null ? "" : text(resources.typeAsString()),
                resources == null ? null : resources.maxvCpus(),
                resources == null ? List.of() : resources.instanceTypes());
    }

    private static Optional<Double> required(ContainerProperties container, String resource) {
        return container.resourceRequirements().stream()
                .filter(one -> resource.equals(one.typeAsString()))
                .findFirst()
                .map(one -> Double.valueOf(one.value()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
