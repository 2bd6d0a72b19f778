package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One conversation: a message a line, behind a mark that only this child was told, so that whatever
 * else reaches its standard output is no message; then how many trees and texts were told before
 * it, so that none that is lost goes unnoticed: {@code @mark 17 {"tell":…}}.
 */
final class Wire {
    private static final ObjectMapper PLAIN = mapper().build();

    /** What most messages are shorter than. */
    private static final int LINE = 16 * 1024;

    private final String mark;
    private final byte[] beginning;
    private final TreeWriter writer = new TreeWriter();
    private final TreeReader reader = new TreeReader();
    private final ObjectWriter messageWriter;
    private final ObjectReader messageReader;

    /**
     * @param mark without a space
     */
    Wire(String mark) {
        this.mark = mark;
        beginning = (mark + " ").getBytes(StandardCharsets.UTF_8);
        ObjectMapper mapper = mapper().addModule(WireParts.module(writer, reader)).build();
        messageWriter = mapper.writerFor(HostMessage.class);
        messageReader = mapper.readerFor(HostMessage.class);
    }

    String mark() {
        return mark;
    }

    /** One line, without its end. Messages must arrive in the order in which they were encoded. */
    byte[] encode(HostMessage message) {
        int before = writer.told();
        try (ByteArrayOutputStream line = new ByteArrayOutputStream(LINE)) {
            line.writeBytes((mark + " " + before + " ").getBytes(StandardCharsets.UTF_8));
            messageWriter.writeValue(line, message);
            return line.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a message of ours is no JSON", e);
        }
    }

    /** Empty for a line that is no message. */
    Optional<HostMessage> decode(ByteBuffer line) throws IOException {
        if (line.mismatch(ByteBuffer.wrap(beginning)) < beginning.length) {
            return Optional.empty();
        }
        byte[] bytes = line.array();
        int start = line.arrayOffset() + line.position() + beginning.length;
        int end = line.arrayOffset() + line.limit();
        int space = start;
        while (space < end && bytes[space] != ' ') {
            space++;
        }
        String before = new String(bytes, start, space - start, StandardCharsets.UTF_8);
        if (!before.equals(Integer.toString(reader.heard()))) {
            throw new IOException("a message before it was lost");
        }
        return Optional.of(messageReader.readValue(bytes, space, end - space));
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
}
