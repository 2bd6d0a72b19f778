package dev.quadrat.ui.experiments;

import dev.quadrat.workbench.MethodListing;

import java.util.Arrays;
import java.util.List;

/**
 * A field of the form.
 *
 * @param defaultValue empty for none
 */
public record ArgumentField(
        String name, String type, String description, boolean required, String defaultValue) {
    static ArgumentField of(MethodListing.Argument argument) {
        String value = argument.defaultValue();
        return new ArgumentField(
                argument.name(),
                argument.type(),
                argument.description(),
                value == null,
                value == null ? "" : value);
    }

    /** What can be chosen from; empty if anything can be typed. */
    List<String> choices() {
        if (type.startsWith("one of ")) {
            return Arrays.stream(type.substring("one of ".length()).split(", ")).toList();
        }
        return type.equals("true or false") ? List.of("true", "false") : List.of();
    }
}
