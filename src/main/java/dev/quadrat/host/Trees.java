package dev.quadrat.host;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes trees, one for all that are equal. Not thread-safe. */
final class Trees {
    private static final String CLASS = "class";

    private final Map<Tree, Tree> known = new HashMap<>();
    private final Map<Set<String>, Set<String>> knownClasses = new HashMap<>();
    private final Map<String, Set<String>> knownTexts = new HashMap<>();
    private final IdentityHashMap<Set<String>, Map<Set<String>, Set<String>>> unions =
            new IdentityHashMap<>();

    Tree list(Collection<String> texts) {
        return one(new Tree(false, texts.toArray(), Set.of()));
    }

    /** Reads an object, whatever token the parser begins with. */
    Tree object(JsonParser parser) throws IOException {
        JsonToken first =
                parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
        if (first != JsonToken.START_OBJECT) {
            throw new IOException("a configuration is no JSON object but " + first);
        }
        return container(parser, true);
    }

    private Tree container(JsonParser parser, boolean isObject) throws IOException {
        List<@Nullable Object> parts = new ArrayList<>();
        Set<String> classes = Set.of();
        String name = "";
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                parts.add(name);
                continue;
            }
            Object value = value(parser, token);
            parts.add(value);
            if (value instanceof Tree tree) {
                classes = union(classes, tree.classes);
            } else if (isObject && name.equals(CLASS) && value instanceof String text) {
                classes = union(classes, justThis(text));
            }
        }
        return one(new Tree(isObject, parts.toArray(), classes));
    }

    private @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> container(parser, true);
            case START_ARRAY -> container(parser, false);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_EMBEDDED_OBJECT ->
                    Base64Variants.getDefaultVariant().encode(parser.getBinaryValue());
            default -> throw new IOException("a configuration holds " + token);
        };
    }

    /** Of sets that this made; each pair is united once. */
    private Set<String> union(Set<String> some, Set<String> others) {
        if (others.isEmpty()) {
            return some;
        }
        return unions.computeIfAbsent(some, set -> new IdentityHashMap<>())
                .computeIfAbsent(others, set -> united(some, set));
    }

    private Set<String> united(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return knownClasses.computeIfAbsent(Set.copyOf(all), set -> set);
    }

    private Set<String> justThis(String text) {
        return knownTexts.computeIfAbsent(text, Set::of);
    }

    private Tree one(Tree tree) {
        Tree before = known.putIfAbsent(tree, tree);
        return before == null ? tree : before;
    }
}
