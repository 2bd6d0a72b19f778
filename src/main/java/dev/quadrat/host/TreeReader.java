package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.quadrat.dag.JsonObject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link TreeWriter} told; a tree that is told again is the same object again. */
final class TreeReader {
    private final String mark;
    private final List<Object> heard = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    TreeReader(String mark) {
        this.mark = mark;
    }

    /** How many were heard in full. */
    int heard() {
        return heard.size();
    }

    /** Reads the object or list that the parser stands at. */
    Object read(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.START_ARRAY ? list(parser) : object(parser);
    }

    private Object object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals(mark)) {
                Object before = heardAs(parser.getIntValue());
                parser.nextToken();
                return before;
            }
            fields.put(name, value(parser, token));
        }
        Object object = JsonObject.copyOf(fields);
        heard.add(object);
        return object;
    }

    private Object list(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        Object list =
                items.contains(null) ? Collections.unmodifiableList(items) : List.copyOf(items);
        heard.add(list);
        return list;
    }

    private @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> texts.computeIfAbsent(parser.getText(), text -> text);
        };
    }

    private Object heardAs(int number) throws IOException {
        if (number < 0 || number >= heard.size()) {
            throw new IOException("it refers to number " + number + " of " + heard.size());
        }
        return heard.get(number);
    }
}
