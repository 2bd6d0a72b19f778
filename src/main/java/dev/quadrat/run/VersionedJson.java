package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;

/** Files that one Quadrat writes and another one reads, perhaps of another version. */
final class VersionedJson {
    private VersionedJson() {}

    /**
     * @param place of the text, for messages
     * @param schema that this version writes
     */
    static <T> T read(String text, String place, Class<T> type, int schema) throws IOException {
        try {
            JsonNode tree = RunJson.MAPPER.readTree(text);
            if (!tree.path("schema").isInt()) {
                throw new IOException(place + " is damaged: it has no schema");
            }
            int found = tree.path("schema").asInt();
            if (found != schema) {
                throw new IOException(
                        "%s was written by another version of Quadrat (its schema is %d, not %d); launch the run with the version that runs its commands"
                                .formatted(place, found, schema));
            }
            return RunJson.MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IOException(place + " is damaged: " + DamagedJson.told(e), e);
        }
    }
}
