package dev.quadrat.batch.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code name=value, name=value}; a comma inside a value is written as {@code \,}. */
record NamedValues(Map<String, String> values, List<String> messages) {
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /**
     * @param field for the messages
     */
    static NamedValues of(String text, String field) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> messages = new ArrayList<>();
        for (String piece : COMMA.splitAsStream(text).toList()) {
            String pair = piece.strip().replace("\\,", ",");
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) {
                continue;
            }
            if (equals < 1) {
                messages.add(
                        "%s holds '%s', which is no name=value; write name=value, name=value, and a comma inside a value as \\,"
                                .formatted(field, pair));
                continue;
            }
            String name = pair.substring(0, equals).strip();
            if (values.put(name, pair.substring(equals + 1).strip()) != null) {
                messages.add("%s names %s twice; take one of them away".formatted(field, name));
            }
        }
        return new NamedValues(values, messages);
    }
}
