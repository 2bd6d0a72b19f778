package dev.quadrat.host;

import com.fasterxml.jackson.databind.util.TokenBuffer;

import dev.quadrat.api.Config;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether a config comes back from JSON as it was; a command runs from its JSON alone. */
final class RoundTrip {
    private final ConfigJson json;

    RoundTrip(ConfigJson json) {
        this.json = json;
    }

    /** What came of writing a config and reading it again. */
    sealed interface Result {
        record Kept(TokenBuffer json) implements Result {}

        /**
         * @param what the first field that is lost, as {@code backend.trees: 20 came back as 0}
         */
        record Lost(String what) implements Result {}
    }

    Result of(Config config) {
        if (!config.getClass().isRecord()) {
            return new Result.Lost(config.getClass().getName() + " is no record");
        }
        try {
            TokenBuffer written = json.write(config);
            Config back = json.read(written);
            return config.equals(back)
                    ? new Result.Kept(written)
                    : new Result.Lost(difference("", config, back));
        } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
            String path = path(e);
            return new Result.Lost((path.isEmpty() ? "" : path + ": ") + e.getOriginalMessage());
        } catch (IOException e) {
            return new Result.Lost(String.valueOf(e.getMessage()));
        }
    }

    private static String difference(String path, @Nullable Object a, @Nullable Object b) {
        if (a instanceof Record left && b != null && a.getClass() == b.getClass()) {
            for (RecordComponent component : left.getClass().getRecordComponents()) {
                Object x = value(component, left);
                Object y = value(component, b);
                if (!Objects.equals(x, y)) {
                    return difference(join(path, component.getName()), x, y);
                }
            }
        }
        if (a instanceof List<?> left
                && b instanceof List<?> right
                && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                if (!Objects.equals(left.get(i), right.get(i))) {
                    return difference(path + "[" + i + "]", left.get(i), right.get(i));
                }
            }
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            for (Object key : left.keySet()) {
                if (!Objects.equals(left.get(key), right.get(key))) {
                    return difference(join(path, key.toString()), left.get(key), right.get(key));
                }
            }
        }
        return "%s: %s came back as %s".formatted(path.isEmpty() ? "it" : path, show(a), show(b));
    }

    private static String show(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String kind = value.getClass().isArray() ? "an array (use a List)" : value.toString();
        return Objects.requireNonNullElse(value.getClass().getSimpleName(), "") + " " + kind;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the accessor " + component.getName() + " " + AuthorError.describe(e), e);
        }
    }

    private static String path(com.fasterxml.jackson.databind.JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(
                        step -> {
                            if (step.getFieldName() == null) {
                                path.append('[').append(step.getIndex()).append(']');
                            } else {
                                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                            }
                        });
        return path.toString();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
