package dev.quadrat.run;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Objects;

/** What lies beside an output: the record of the item that makes it, or where that lies. */
public sealed interface RecordFile permits CompletionRecord, RecordFile.Pointer {
    /**
     * @param recordOf the item's first output, relative to the folder of this one
     */
    record Pointer(int schema, String recordOf) implements RecordFile {
        public Pointer {
            Objects.requireNonNull(recordOf);
        }

        public Pointer(String recordOf) {
            this(CompletionRecord.SCHEMA, recordOf);
        }
    }

    /**
     * @throws IOException if it is damaged, or was written by a later version of Quadrat
     */
    static RecordFile parse(String json) throws IOException {
        JsonNode tree = RunJson.MAPPER.readTree(json);
        int schema = tree.path("schema").asInt();
        if (schema != CompletionRecord.SCHEMA) {
            throw new IOException("no completion record of this version: its schema is " + schema);
        }
        Class<? extends RecordFile> type =
                tree.has("recordOf") ? Pointer.class : CompletionRecord.class;
        return RunJson.MAPPER.treeToValue(tree, type);
    }

    default String json() {
        return RunJson.write(this);
    }
}
