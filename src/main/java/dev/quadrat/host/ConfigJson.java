package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.quadrat.api.Config;

import java.io.IOException;
import java.util.Map;

/** Configs as JSON values: each config carries the name of its class, and nothing is registered. */
final class ConfigJson {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
    private interface Tagged {}

    private final ObjectMapper mapper;

    /**
     * @param loader knows the author's classes
     */
    ConfigJson(ClassLoader loader) {
        mapper =
                JsonMapper.builder()
                        .typeFactory(TypeFactory.defaultInstance().withClassLoader(loader))
                        .addMixIn(Config.class, Tagged.class)
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
    }

    Map<String, Object> write(Config config) throws IOException {
        try (TokenBuffer tokens = new TokenBuffer(mapper, false)) {
            mapper.writerFor(Config.class).writeValue(tokens, config);
            return mapper.readValue(tokens.asParser(), TREE);
        }
    }

    Config read(Map<String, Object> tree) throws IOException {
        JsonNode node = mapper.valueToTree(tree);
        return mapper.treeToValue(node, Config.class);
    }
}
