package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a job's container is made of.
 *
 * @param isActive whether jobs can be submitted with it
 * @param isPlainContainer whether it describes one container, whose command a job may change; not
 *     several nodes, several containers, or a pod
 * @param platforms {@code EC2}, {@code FARGATE}
 * @param vcpus that a job needs; null if it isn't told
 * @param mebibytes of memory that a job needs; null if it isn't told
 */
public record JobDefinition(
        String name,
        int revision,
        boolean isActive,
        boolean isPlainContainer,
        List<String> platforms,
        @Nullable Double vcpus,
        @Nullable Integer mebibytes,
        int gpus) {
    public JobDefinition {
        platforms = List.copyOf(platforms);
    }

    /** Its name with the revision: no later one takes its place. */
    public String pinned() {
        return name + ":" + revision;
    }

    public boolean isForFargate() {
        return platforms.contains("FARGATE");
    }
}
