package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.util.Optional;

/**
 * One conversation: a message a line, behind a mark that only this child was told, so that whatever
 * else reaches its standard output is no message; then how many trees were told before it, so that
 * none that is lost goes unnoticed: {@code @mark 17 {"tell":…}}.
 */
final class Wire {
    private static final ObjectMapper PLAIN = mapper().build();

    private final String mark;
    private final TreeWriter writer;
    private final TreeReader reader;
    private final ObjectWriter messageWriter;
    private final ObjectReader messageReader;

    /**
     * @param mark without a space
     */
    Wire(String mark) {
        this.mark = mark;
        writer = new TreeWriter(mark);
        reader = new TreeReader(mark);
        SimpleModule trees = new SimpleModule();
        trees.addSerializer(Told.class, new Teller(writer));
        trees.addDeserializer(Told.class, new Hearer(reader));
        ObjectMapper mapper = mapper().addModule(trees).build();
        messageWriter = mapper.writerFor(HostMessage.class);
        messageReader = mapper.readerFor(HostMessage.class);
    }

    String mark() {
        return mark;
    }

    /** Messages must arrive in the order in which they were encoded. */
    String encode(HostMessage message) {
        try {
            int before = writer.told();
            return mark + " " + before + " " + messageWriter.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours is no JSON", e);
        }
    }

    /** Empty for a line that is no message. */
    Optional<HostMessage> decode(String line) throws IOException {
        if (!line.startsWith(mark + " ")) {
            return Optional.empty();
        }
        int start = mark.length() + 1;
        int space = line.indexOf(' ', start);
        String before = line.substring(start, Math.max(start, space));
        if (!before.equals(Integer.toString(reader.heard()))) {
            throw new IOException("a message before it was lost");
        }
        return Optional.of(messageReader.readValue(line.substring(space + 1)));
    }

    static String encode(DeriveRequest request) {
        try {
            return PLAIN.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request of ours is no JSON", e);
        }
    }

    static DeriveRequest decodeRequest(String json) throws JsonProcessingException {
        return PLAIN.readValue(json, DeriveRequest.class);
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    private static final class Teller extends StdSerializer<Told> {
        private static final long serialVersionUID = 1;

        private final transient TreeWriter writer;

        Teller(TreeWriter writer) {
            super(Told.class);
            this.writer = writer;
        }

        @Override
        public void serialize(Told told, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            writer.write((Tree) told.value(), out);
        }
    }

    private static final class Hearer extends StdDeserializer<Told> {
        private static final long serialVersionUID = 1;

        private final transient TreeReader reader;

        Hearer(TreeReader reader) {
            super(Told.class);
            this.reader = reader;
        }

        @Override
        public Told deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return new Told(reader.read(parser));
        }
    }
}
