package dev.quadrat.ui.experiments;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** What an argument is, and so how it is filled in; by the type as people are told it. */
enum ArgumentKind {
    TEXT(_ -> {}),
    CHOICE(_ -> {}),
    SWITCH(_ -> {}),
    WHOLE_NUMBER(text -> Long.parseLong(text.strip())),
    NUMBER(text -> Double.parseDouble(text.strip())),
    PATH(Path::of),
    URI_TEXT(URI::create),
    LIST(_ -> {});

    private final Consumer<String> parse;

    ArgumentKind(Consumer<String> parse) {
        this.parse = parse;
    }

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
            parse.accept(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a file or folder may be picked; texts are often places, and then say so. */
    boolean isPlace(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return this == PATH
                || this == URI_TEXT
                || (this == TEXT && lower.matches(".*(uri|path|dir|folder|file)"));
    }
}
