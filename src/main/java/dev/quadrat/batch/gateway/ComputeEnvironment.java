package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The machines that a queue may start.
 *
 * @param state {@code ENABLED} or {@code DISABLED}
 * @param status {@code VALID}, or what it is in the middle of, or {@code INVALID}
 * @param reason AWS's words for the status; empty if there are none
 * @param resources {@code EC2}, {@code SPOT}, {@code FARGATE}, {@code FARGATE_SPOT}; empty where
 *     somebody else looks after the machines
 * @param mostVcpus of all its machines; null where nobody tells
 * @param instanceTypes types and families
 */
public record ComputeEnvironment(
        String name,
        String arn,
        String state,
        String status,
        String reason,
        String resources,
        @Nullable Integer mostVcpus,
        List<String> instanceTypes) {
    public ComputeEnvironment {
        instanceTypes = List.copyOf(instanceTypes);
    }

    public boolean isUsable() {
        return state.equals("ENABLED") && status.equals("VALID");
    }

    public boolean isFargate() {
        return resources.startsWith("FARGATE");
    }

    public boolean isManaged() {
        return !resources.isEmpty();
    }
}
