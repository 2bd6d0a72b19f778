package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.Optional;

/**
 * A message a line, behind a mark that only this child was told: whatever else reaches its standard
 * output is no message.
 */
record Wire(String mark) {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build();

    String encode(HostMessage message) {
        try {
            return mark + MAPPER.writerFor(HostMessage.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours is no JSON", e);
        }
    }

    /** Empty for a line that is no message. */
    Optional<HostMessage> decode(String line) throws JsonProcessingException {
        return line.startsWith(mark)
                ? Optional.of(MAPPER.readValue(line.substring(mark.length()), HostMessage.class))
                : Optional.empty();
    }

    static String encode(DeriveRequest request) {
        try {
            return MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request of ours is no JSON", e);
        }
    }

    static DeriveRequest decodeRequest(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, DeriveRequest.class);
    }
}
