package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Tells trees: each in full once, afterwards by its number. Nobody sends numbers: both sides count
 * the objects and lists that were told in full, in the order of their ends.
 */
final class TreeWriter {
    private final String mark;
    private int told;

    /**
     * @param mark the name of a reference's one field, which no author can know
     */
    TreeWriter(String mark) {
        this.mark = mark;
    }

    /** How many were told in full. */
    int told() {
        return told;
    }

    void write(Tree tree, JsonGenerator out) throws IOException {
        if (tree.number != Tree.NOT_TOLD) {
            out.writeStartObject();
            out.writeNumberField(mark, tree.number);
            out.writeEndObject();
            return;
        }
        if (tree.isObject) {
            out.writeStartObject();
            for (int i = 0; i < tree.parts.length; i += 2) {
                out.writeFieldName(String.valueOf(tree.parts[i]));
                writeValue(tree.parts[i + 1], out);
            }
            out.writeEndObject();
        } else {
            out.writeStartArray();
            for (Object part : tree.parts) {
                writeValue(part, out);
            }
            out.writeEndArray();
        }
        tree.number = told++;
    }

    private void writeValue(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Tree tree -> write(tree, out);
            case String text -> out.writeString(text);
            case Boolean is -> out.writeBoolean(is);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            default -> out.writePOJO(value);
        }
    }
}
