package dev.quadrat.host;

import dev.quadrat.dag.JsonObject;

import java.util.Map;

/**
 * An experiment after all of its updates.
 *
 * @param rootUri normalised
 * @param config JSON values
 */
public record ResolvedExperiment(String id, String rootUri, Map<String, Object> config) {
    public ResolvedExperiment {
        config = JsonObject.copyOf(config);
    }
}
