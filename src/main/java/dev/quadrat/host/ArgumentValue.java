package dev.quadrat.host;

import dev.quadrat.api.Arg;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A parameter of an experiment method: how it is called, described, and read from text. */
record ArgumentValue(Parameter parameter, Map<String, String> variables) {
    private static final String UNKNOWN = "?";
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class);

    String name() {
        Arg arg = parameter.getAnnotation(Arg.class);
        return arg == null ? parameter.getName() : arg.value();
    }

    /** The default with its variables filled in; empty if the argument is required. */
    Optional<String> defaultText() {
        Arg arg = parameter.getAnnotation(Arg.class);
        if (arg == null || arg.defaultValue().equals(Arg.REQUIRED)) {
            return Optional.empty();
        }
        String text = arg.defaultValue();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return Optional.of(text);
    }

    ExperimentMethod.Argument describe() {
        Arg arg = parameter.getAnnotation(Arg.class);
        return new ExperimentMethod.Argument(
                name(),
                typeText(),
                arg == null ? "" : arg.description(),
                defaultText().orElse(null));
    }

    boolean isSupported() {
        return !typeText().equals(UNKNOWN);
    }

    /**
     * @throws IllegalArgumentException if the text is no such value
     */
    @Nullable Object parse(String text) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text.strip());
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(text.strip());
        } else if (type == double.class || type == Double.class) {
            return Double.valueOf(text.strip());
        } else if (type == boolean.class || type == Boolean.class) {
            return parseBoolean(text.strip());
        } else if (type == Path.class) {
            return Path.of(text);
        } else if (type == URI.class) {
            return URI.create(text);
        } else if (type == List.class) {
            return text.isBlank()
                    ? List.of()
                    : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(
                        constant ->
                                constant.toString().equalsIgnoreCase(text.strip())
                                        || ((Enum<?>) constant)
                                                .name()
                                                .equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    String typeText() {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == String.class) {
            return "text";
        } else if (WHOLE_NUMBERS.contains(type)) {
            return "whole number";
        } else if (type == double.class || type == Double.class) {
            return "number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == Path.class) {
            return "path";
        } else if (type == URI.class) {
            return "URI";
        }
        return isListOfText(parameter.getParameterizedType()) ? "comma-separated list" : UNKNOWN;
    }

    private static boolean isListOfText(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == String.class;
    }

    private static Boolean parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
