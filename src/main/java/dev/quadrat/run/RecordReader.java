package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;

import dev.quadrat.run.CompletionRecord.State;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads tens of thousands of records, and understands none further than is needed. */
final class RecordReader {
    /** Fields are named after URIs: to know them again would take longer than to read them. */
    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build()
                    .setCodec(RunJson.MAPPER);

    private static final TypeReference<Map<String, Object>> CONFIG = new TypeReference<>() {};

    private static final int MOST_AT_ONCE = 32 * 1024;

    private int schema;
    private @Nullable State state;
    private @Nullable String runId;
    private @Nullable Instant started;
    private @Nullable Instant completed;
    private @Nullable Holder holder;
    private @Nullable String fingerprint;
    private @Nullable String code;
    private @Nullable String recordOf;
    private final String folder;
    private final Map<String, Long> outputs = new HashMap<>();
    private final Map<String, Stamp> inputs = new HashMap<>();
    private final Map<String, String> outside = new HashMap<>();

    /**
     * @param folder of the record's output, with a slash
     */
    private RecordReader(String folder) {
        this.folder = folder;
    }

    /**
     * @throws IOException if it can't be read; what can be read but not understood is damaged
     */
    static RecordHead head(Storage storage, String uri) throws IOException {
        try (JsonParser json = parser(storage, uri)) {
            return new RecordReader(RecordPlace.outputFolder(uri)).head(json);
        } catch (com.fasterxml.jackson.core.JacksonException
                | IllegalArgumentException
                | DateTimeException e) {
            return new RecordHead.Damaged();
        }
    }

    /**
     * The configuration in a record.
     *
     * @param fingerprint that its head had
     * @throws IOException if it can't be read, or is another record by now
     */
    static Map<String, Object> config(Storage storage, String uri, String fingerprint)
            throws IOException {
        try (JsonParser json = parser(storage, uri)) {
            boolean same = false;
            begin(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("config") && same) {
                    return json.readValueAs(CONFIG);
                } else if (name.equals("fingerprint")) {
                    same = fingerprint.equals(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        throw new IOException(uri + " is not the record that it was");
    }

    /** Most records are read at once, which takes half the time that a stream takes. */
    private static JsonParser parser(Storage storage, String uri) throws IOException {
        SeekableByteChannel record = storage.open(uri);
        if (record.size() > MOST_AT_ONCE) {
            return JSON.createParser(Channels.newInputStream(record));
        }
        try (record) {
            ByteBuffer bytes = ByteBuffer.allocate((int) record.size());
            while (bytes.hasRemaining() && record.read(bytes) >= 0) {
                // once, as a rule
            }
            return JSON.createParser(text(bytes.array(), bytes.position()));
        }
    }

    /** Records are ASCII but for what people call their files. */
    private static char[] text(byte[] bytes, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, 0, length, StandardCharsets.UTF_8).toCharArray();
            }
            text[i] = (char) bytes[i];
        }
        return text;
    }

    private static void begin(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("no record begins so");
        }
    }

    private RecordHead head(JsonParser json) throws IOException {
        begin(json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (name.equals("config") && whole() instanceof RecordHead.OfItem item) {
                return item;
            }
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                read(name, json);
            }
        }
        return whole();
    }

    private void read(String name, JsonParser json) throws IOException {
        switch (name) {
            case "schema" -> schema = json.getIntValue();
            case "recordOf" -> recordOf = RecordPlace.resolve(folder, json.getText());
            case "state" -> state = State.valueOf(json.getText());
            case "runId" -> runId = json.getText();
            case "started" -> started = IsoInstant.parse(json.getText());
            case "completed" -> completed = IsoInstant.parse(json.getText());
            case "fingerprint" -> fingerprint = json.getText();
            case "code" -> code = json.getText();
            case "outputs" -> readOutputs(json);
            case "inputs" -> readInputs(json);
            case "holder" -> {
                if (state == State.COMPLETED) {
                    json.skipChildren();
                } else {
                    holder = json.readValueAs(Holder.class);
                    if (holder.host() == null
                            || holder.process() == null
                            || holder.process().started() == null) {
                        throw new IllegalArgumentException("nobody holds it");
                    }
                }
            }
            default -> json.skipChildren();
        }
    }

    private void readOutputs(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String uri = json.currentName();
            json.nextToken();
            outputs.put(RecordPlace.resolve(folder, uri), json.getLongValue());
        }
    }

    private void readInputs(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String uri = json.currentName();
            json.nextToken();
            String whole = RecordPlace.resolve(folder, uri);
            inputs.put(whole, stamp(json));
            if (uri.startsWith("../")) {
                outside.put(whole, uri.substring(uri.lastIndexOf("../") + 2));
            }
        }
    }

    private static Stamp stamp(JsonParser json) throws IOException {
        long bytes = 0;
        Instant modified = Instant.EPOCH;
        String tag = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "bytes" -> bytes = json.getLongValue();
                case "modified" -> modified = IsoInstant.parse(json.getText());
                case "tag" -> tag = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Stamp(bytes, modified, tag);
    }

    private RecordHead whole() {
        if (schema != CompletionRecord.SCHEMA) {
            return new RecordHead.Damaged();
        }
        if (recordOf != null) {
            return new RecordHead.PointsTo(recordOf);
        }
        boolean done = state == State.COMPLETED && completed != null;
        boolean begun = state == State.STARTED && holder != null;
        if ((!done && !begun)
                || runId == null
                || started == null
                || fingerprint == null
                || code == null) {
            return new RecordHead.Damaged();
        }
        return new RecordHead.OfItem(
                runId,
                started,
                done ? completed : null,
                done ? null : holder,
                Map.copyOf(outputs),
                Map.copyOf(inputs),
                Map.copyOf(outside),
                fingerprint,
                code);
    }
}
