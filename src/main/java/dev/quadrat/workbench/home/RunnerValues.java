package dev.quadrat.workbench.home;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerField;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was last set of the runners' own fields, by the runner's name.
 *
 * @param runners in the order of their names, so that the file changes where a value does
 */
record RunnerValues(Map<String, Kept> runners) {
    static final RunnerValues NONE = new RunnerValues(Map.of());

    /**
     * @param key the last value of the runner's key field; empty where it has none
     * @param values by the key field's values, then by the names of the other fields; what is as it
     *     is initially is left out
     */
    record Kept(String key, Map<String, Map<String, String>> values) {
        @SuppressWarnings("ConstantValue") // a file may lack them
        Kept {
            key = key == null ? "" : key;
            values = copy(values);
        }
    }

    RunnerValues {
        runners = copy(runners);
    }

    /** Of all fields, with the last value of the key field. */
    Map<String, String> of(ExperimentRunner runner) {
        Kept kept = runners.get(runner.name());
        return of(runner, kept == null ? keyOf(runner, Map.of()) : kept.key);
    }

    /** Of all fields, with this value of the key field. */
    Map<String, String> of(ExperimentRunner runner, String key) {
        Kept kept = runners.get(runner.name());
        Map<String, String> known =
                kept == null ? Map.of() : kept.values.getOrDefault(key, Map.of());
        Map<String, String> values = new LinkedHashMap<>();
        for (RunnerField field : runner.fields()) {
            String value = known.get(field.name());
            values.put(
                    field.name(),
                    field.isKey() ? key : Objects.requireNonNullElse(value, field.initial()));
        }
        return Collections.unmodifiableMap(values);
    }

    RunnerValues with(ExperimentRunner runner, Map<String, String> values) {
        Map<String, String> chosen = new TreeMap<>();
        for (RunnerField field : runner.fields()) {
            String value = values.getOrDefault(field.name(), field.initial());
            if (!field.isKey() && !value.equals(field.initial())) {
                chosen.put(field.name(), value);
            }
        }
        String key = keyOf(runner, values);
        Kept before = runners.get(runner.name());
        Map<String, Map<String, String>> byKey =
                new TreeMap<>(before == null ? Map.of() : before.values);
        byKey.put(key, chosen);
        Map<String, Kept> all = new TreeMap<>(runners);
        all.put(runner.name(), new Kept(key, byKey));
        return new RunnerValues(all);
    }

    private static String keyOf(ExperimentRunner runner, Map<String, String> values) {
        return runner.fields().stream()
                .filter(RunnerField::isKey)
                .findFirst()
                .map(field -> values.getOrDefault(field.name(), field.initial()))
                .orElse("");
    }

    /** A file may lack a map, or hold null in its place. */
    @SuppressWarnings("ConstantValue")
    private static <V> Map<String, V> copy(Map<String, V> map) {
        Map<String, V> copy = new TreeMap<>();
        if (map != null) {
            map.forEach(
                    (name, value) -> {
                        if (value != null) {
                            copy.put(name, value);
                        }
                    });
        }
        return Collections.unmodifiableMap(copy);
    }
}
