package dev.quadrat.run;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * All that a command's process needs; {@code commands/<id>.json}.
 *
 * @param classPath the run's copies of the experiment jars, relative to the run's folder
 * @param config the command's configuration with its class tags
 * @param items whose completion is recorded
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
        Map<String, Object> config,
        List<Item> items) {
    public static final int SCHEMA = 2;

    /**
     * @param place of the text, for messages
     */
    public static CommandFile parse(String json, String place) throws IOException {
        return VersionedJson.read(json, place, CommandFile.class, SCHEMA);
    }

    /**
     * What a record says of an item.
     *
     * @param fingerprint of its configuration
     */
    public record Item(
            List<String> inputs,
            List<String> outputs,
            String fingerprint,
            String code,
            Map<String, Object> config) {
        /** The output beside which the record lies. */
        String firstOutput() {
            return Collections.min(outputs);
        }
    }
}
