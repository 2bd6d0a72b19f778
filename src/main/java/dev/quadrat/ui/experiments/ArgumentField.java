package dev.quadrat.ui.experiments;

import dev.quadrat.workbench.MethodListing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    ArgumentKind kind() {
        return ArgumentKind.of(type);
    }

    /** What can be chosen from; empty if anything can be typed. */
    List<String> choices() {
        return switch (kind()) {
            case CHOICE -> Arrays.stream(type.substring("one of ".length()).split(", ")).toList();
            case SWITCH -> List.of("true", "false");
            default -> List.of();
        };
    }

    boolean isPlace() {
        return kind().isPlace(name);
    }

    /** What is wrong with the text, as the jar itself would say it; empty if nothing is. */
    Optional<String> wrong(String text) {
        boolean right =
                text.isEmpty()
                        || (choices().isEmpty()
                                ? kind().takes(text)
                                : choices().stream().anyMatch(text.strip()::equalsIgnoreCase));
        String article = choices().isEmpty() ? "a " : "";
        return right
                ? Optional.empty()
                : Optional.of(
                        "the argument %s is to be %s%s, not '%s'"
                                .formatted(name, article, type, text));
    }

    /** For the empty field. */
    String prompt() {
        if (required) {
            return kind() == ArgumentKind.LIST ? "required: a, b, c" : "required";
        }
        return defaultValue.isEmpty() ? "empty" : defaultValue;
    }
}
