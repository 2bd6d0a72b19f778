package dev.quadrat.ui.experiments;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** What an argument is, and so how it is filled in; by the type as people are told it. */
enum ArgumentKind {
    TEXT,
    CHOICE,
    SWITCH,
    WHOLE_NUMBER,
    NUMBER,
    PATH,
    URI_TEXT,
    LIST;

    static ArgumentKind of(String type) {
        return switch (type) {
            case "whole number" -> WHOLE_NUMBER;
            case "number" -> NUMBER;
            case "true or false" -> SWITCH;
            case "path" -> PATH;
            case "URI" -> URI_TEXT;
            case "comma-separated list" -> LIST;
            default -> type.startsWith("one of ") ? CHOICE : TEXT;
        };
    }

    boolean takes(String text) {
        try {
            return parse(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Object parse(String text) {
        return switch (this) {
            case TEXT, CHOICE, SWITCH, LIST -> text;
            case WHOLE_NUMBER -> Long.valueOf(text.strip());
            case NUMBER -> Double.valueOf(text.strip());
            case PATH -> Path.of(text);
            case URI_TEXT -> URI.create(text);
        };
    }

    /** Whether a file or folder may be picked; texts are often places, and then say so. */
    boolean isPlace(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return this == PATH
                || this == URI_TEXT
                || (this == TEXT && lower.matches(".*(uri|path|dir|folder|file)"));
    }
}
