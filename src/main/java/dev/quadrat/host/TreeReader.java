package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.quadrat.dag.JsonObject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@link TreeWriter} told; what is told again is the same object again. */
final class TreeReader {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> trees = new ArrayList<>();

    /** How many were heard in full. */
    int heard() {
        return texts.size() + trees.size();
    }

    /** Reads the text that the parser stands at. */
    String text(JsonParser parser) throws IOException {
        if (value(parser) instanceof String text) {
            return text;
        }
        throw missing(parser, "a text");
    }

    /** Reads the object or list that the parser stands at. */
    Object tree(JsonParser parser) throws IOException {
        Object value = value(parser);
        if (value instanceof Map || value instanceof List) {
            return value;
        }
        throw missing(parser, "a tree");
    }

    private static IOException missing(JsonParser parser, String what) {
        return new IOException(
                "%s was expected at column %d"
                        .formatted(what, parser.currentTokenLocation().getColumnNr()));
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> {
                String text = parser.getText();
                texts.add(text);
                yield text;
            }
            case VALUE_NUMBER_INT -> told(parser.getIntValue());
            case START_ARRAY ->
                    parser.nextToken() == JsonToken.VALUE_TRUE ? object(parser) : list(parser);
            case START_OBJECT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw missing(parser, "a value");
        };
    }

    private Object told(int number) throws IOException {
        List<? extends Object> all = number < 0 ? trees : texts;
        int place = number < 0 ? -1 - number : number;
        if (place >= all.size()) {
            throw new IOException("it refers to number " + place + " of " + all.size());
        }
        return all.get(place);
    }

    private Object object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String name = text(parser);
            parser.nextToken();
            fields.put(name, value(parser));
        }
        Object object = JsonObject.copyOf(fields);
        trees.add(object);
        return object;
    }

    private Object list(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        Object list =
                items.contains(null) ? Collections.unmodifiableList(items) : List.copyOf(items);
        trees.add(list);
        return list;
    }

    /** What is no number though it was one, such as NaN, comes as text. */
    private static Object number(JsonParser parser) throws IOException {
        parser.nextToken();
        Object number =
                parser.nextToken() == JsonToken.VALUE_STRING
                        ? parser.getText()
                        : parser.getNumberValue();
        parser.nextToken();
        return number;
    }
}
