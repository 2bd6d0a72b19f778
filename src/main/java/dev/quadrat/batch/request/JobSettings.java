package dev.quadrat.batch.request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/**
 * How a plan is to be run by AWS Batch.
 *
 * @param cpu where commands run that want no GPU
 * @param gpu where those run that do; the same as {@code cpu} where there are none
 * @param attempts how often Batch starts a job whose machine is taken away
 * @param timeout of one attempt; null for none
 * @param runLocation the folder of runs, as {@code s3://bucket/runs}
 * @param tags that every job gets beside Quadrat's own
 * @param environment of every command
 */
public record JobSettings(
        Target cpu,
        Target gpu,
        int attempts,
        @Nullable Duration timeout,
        String runLocation,
        Map<String, String> tags,
        Map<String, String> environment) {
    /**
     * @param queue its name or ARN
     * @param definition its name and revision, or its ARN
     */
    public record Target(String queue, String definition) {}

    public JobSettings {
        runLocation = runLocation.replaceAll("/+$", "");
        tags = Map.copyOf(tags);
        environment = Map.copyOf(environment);
    }

    public JobSettings withRunLocation(String folder) {
        return new JobSettings(cpu, gpu, attempts, timeout, folder, tags, environment);
    }

    /** The same with other names of what runs the commands. */
    public JobSettings withTargets(Target forCpu, Target forGpu) {
        return new JobSettings(forCpu, forGpu, attempts, timeout, runLocation, tags, environment);
    }

    Target target(boolean wantsGpu) {
        return wantsGpu ? gpu : cpu;
    }
}
