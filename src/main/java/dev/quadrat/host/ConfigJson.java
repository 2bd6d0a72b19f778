package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;

import java.io.IOException;
import java.util.Map;

/** Configs as JSON values: each config carries the name of its class, and nothing is registered. */
final class ConfigJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "class")
    private interface Tagged {}

    private final StableOrder order = new StableOrder();
    private final ObjectMapper mapper;
    private final ObjectWriter configs;
    private final ObjectWriter experiments;
    private final ObjectReader reader;

    /**
     * @param loader knows the author's classes
     */
    ConfigJson(ClassLoader loader) {
        mapper =
                JsonMapper.builder()
                        .typeFactory(TypeFactory.defaultInstance().withClassLoader(loader))
                        .addMixIn(Config.class, Tagged.class)
                        .addModule(new SimpleModule().setSerializerModifier(order))
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        configs = mapper.writerFor(Config.class);
        experiments = mapper.writerFor(ExperimentConfig.class);
        reader = mapper.readerFor(Config.class);
    }

    TokenBuffer write(Config config) throws IOException {
        return write(configs, config);
    }

    TokenBuffer write(ExperimentConfig experiment) throws IOException {
        return write(experiments, experiment);
    }

    /** Closing gives nothing back: it is all on the heap. */
    @SuppressWarnings("resource")
    private TokenBuffer write(ObjectWriter writer, Object value) throws IOException {
        TokenBuffer tokens = new TokenBuffer(mapper, false);
        writer.writeValue(tokens, value);
        return tokens;
    }

    /** How many sets and maps without an order of their own were written so far. */
    int unordered() {
        return order.ordered();
    }

    Config read(TokenBuffer json) throws IOException {
        return reader.readValue(json.asParser());
    }

    Config read(Map<String, Object> tree) throws IOException {
        JsonNode node = mapper.valueToTree(tree);
        return mapper.treeToValue(node, Config.class);
    }
}
