package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells trees: each tree and each text in full once, afterwards by its number. Nobody sends numbers
 * along: both sides count what was told in full, trees in the order of their ends.
 *
 * <p>A text is a string, or the number of one: 0, 1, 2 and so on. A tree is an array that begins
 * with whether it is an object, or the number of one: -1, -2 and so on. A number of the author's
 * stands in an object. So none of his values is taken for one of these numbers.
 */
final class TreeWriter {
    private final Map<String, Integer> texts = new HashMap<>();
    private int trees;

    /** How many were told in full. */
    int told() {
        return trees + texts.size();
    }

    void write(String text, JsonGenerator out) throws IOException {
        Integer before = texts.putIfAbsent(text, texts.size());
        if (before == null) {
            out.writeString(text);
        } else {
            out.writeNumber(before);
        }
    }

    void write(Tree tree, JsonGenerator out) throws IOException {
        if (tree.number != Tree.NOT_TOLD) {
            out.writeNumber(-1 - tree.number);
            return;
        }
        out.writeStartArray();
        out.writeBoolean(tree.isObject);
        for (Object part : tree.parts) {
            if (part instanceof String text) {
                write(text, out);
            } else if (part instanceof Tree inner) {
                write(inner, out);
            } else {
                writeScalar(part, out);
            }
        }
        out.writeEndArray();
        tree.number = trees++;
    }

    private static void writeScalar(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Boolean is -> out.writeBoolean(is);
            default -> {
                out.writeStartObject();
                out.writePOJOField("", value);
                out.writeEndObject();
            }
        }
    }
}
