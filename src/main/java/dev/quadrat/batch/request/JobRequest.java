package dev.quadrat.batch.request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One call of SubmitJob.
 *
 * @param name nobody else's in this run
 * @param parents by name; they stand before this one in its plan
 * @param attempts how often it is started when its machine is taken away; its own failure is final
 */
public record JobRequest(
        String name,
        JobSettings.Target target,
        Work work,
        List<String> parents,
        List<String> command,
        Map<String, String> environment,
        Map<String, String> tags,
        int attempts,
        @Nullable Duration timeout) {
    public JobRequest {
        parents = List.copyOf(parents);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        tags = Map.copyOf(tags);
    }

    public boolean isArray() {
        return work instanceof Work.Parts;
    }

    public boolean isRelay() {
        return work instanceof Work.Relay;
    }
}
