package dev.quadrat.run;

import java.util.List;
import java.util.Map;

/**
 * All that a command's process needs; {@code commands/<id>.json}.
 *
 * @param classPath the run's copies of the experiment jars, relative to the run's folder
 * @param config the command's configuration with its class tags
 */
public record CommandFile(
        int schema,
        String runId,
        String commandId,
        String type,
        List<String> classPath,
        String workingFolder,
        List<String> inputs,
        List<String> outputs,
        Map<String, Object> config) {
    public static final int SCHEMA = 1;
}
