package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import java.util.Locale;

/** What is wrong in a JSON text, and where, in a few words of one line. */
final class DamagedJson {
    private DamagedJson() {}

    static String told(JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        String where = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        String line =
                where.isEmpty() && place != null && place.getLineNr() > 0
                        ? String.format(Locale.ROOT, "line %d: ", place.getLineNr())
                        : "";
        return where + line + what(failure);
    }

    private static String what(JsonProcessingException failure) {
        return switch (failure) {
            case InvalidFormatException value -> "'" + value.getValue() + "' is not known here";
            case MismatchedInputException _ -> "something else is expected here";
            default -> {
                String message =
                        switch (failure.getCause()) {
                            case IllegalArgumentException wrong -> wrong.getMessage();
                            case NullPointerException _ -> "a field is missing";
                            case null, default -> failure.getOriginalMessage();
                        };
                // The parser tells the place once more, in its own words.
                yield String.valueOf(message)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst(" \\(start marker at .*", "");
            }
        };
    }

    /** {@code commands[3].state: }, or nothing. */
    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }
}
