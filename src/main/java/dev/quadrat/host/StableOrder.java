package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives sets and maps that have no order of their own ({@code Set.of}, {@code HashMap}) the order
 * of their elements' JSON: otherwise they would come in another order in each JVM, and the same
 * configuration would look like another one.
 */
final class StableOrder extends BeanSerializerModifier {
    private static final long serialVersionUID = 1;

    private int ordered;

    /** How many sets and maps were given an order. */
    int ordered() {
        return ordered;
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return Set.class.isAssignableFrom(type.getRawClass())
                        || type.getRawClass() == Collection.class
                ? new Ordered(untyped(serializer))
                : serializer;
    }

    @Override
    public JsonSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return new Ordered(untyped(serializer));
    }

    @SuppressWarnings("unchecked") // Jackson's own serializers take what Jackson hands them
    private static JsonSerializer<Object> untyped(JsonSerializer<?> serializer) {
        return (JsonSerializer<Object>) serializer;
    }

    private final class Ordered extends JsonSerializer<Object> implements ContextualSerializer {
        private final JsonSerializer<Object> serializer;

        Ordered(JsonSerializer<Object> serializer) {
            this.serializer = serializer;
        }

        @Override
        public JsonSerializer<?> createContextual(
                SerializerProvider provider, @Nullable BeanProperty property)
                throws JsonMappingException {
            return new Ordered(
                    untyped(provider.handleSecondaryContextualization(serializer, property)));
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            serializer.serialize(ordered(value, out, provider), out, provider);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serializer.serializeWithType(ordered(value, out, provider), out, provider, type);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Object value) {
            return serializer.isEmpty(provider, value);
        }

        private Object ordered(Object value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (value instanceof Set<?> set
                    && set.size() > 1
                    && !(set instanceof SequencedCollection<?> || set instanceof EnumSet<?>)) {
                StableOrder.this.ordered++;
                Map<String, Object> elements = new TreeMap<>();
                for (Object element : set) {
                    elements.put(text(Collections.singleton(element), out, provider), element);
                }
                return new LinkedHashSet<>(elements.values());
            }
            if (value instanceof Map<?, ?> map
                    && map.size() > 1
                    && !(map instanceof SequencedMap<?, ?> || map instanceof EnumMap<?, ?>)) {
                StableOrder.this.ordered++;
                Map<String, Map.Entry<?, ?>> entries = new TreeMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    Map<?, ?> one = Collections.singletonMap(entry.getKey(), entry.getValue());
                    entries.put(text(one, out, provider), entry);
                }
                Map<Object, Object> sorted = new LinkedHashMap<>();
                entries.values().forEach(e -> sorted.put(e.getKey(), e.getValue()));
                return sorted;
            }
            return value;
        }

        private String text(Object one, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator generator = out.getCodec().getFactory().createGenerator(text)) {
                serializer.serialize(one, generator, provider);
            }
            // Without the bracket at the end, so that 10 comes before 100.
            return text.getBuffer().substring(0, text.getBuffer().length() - 1);
        }
    }
}
