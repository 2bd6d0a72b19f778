package dev.quadrat.workbench.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With which arguments jars were last planned, the last first. */
record LastArguments(List<Entry> entries) {
    static final LastArguments NONE = new LastArguments(List.of());
    private static final int MOST = 100;

    record Entry(List<String> jars, Map<String, String> values, Instant used) {}

    @SuppressWarnings("ConstantValue") // a file may lack them
    LastArguments {
        entries =
                entries == null
                        ? List.of()
                        : entries.stream()
                                .filter(e -> e.jars() != null && e.values() != null)
                                .toList();
    }

    Map<String, String> of(List<Path> jars) {
        List<String> texts = RecentJars.texts(jars);
        return entries.stream()
                .filter(entry -> entry.jars().equals(texts))
                .findFirst()
                .map(Entry::values)
                .orElse(Map.of());
    }

    LastArguments with(List<Path> jars, Map<String, String> values, Instant used) {
        if (of(jars).equals(values)) {
            return this;
        }
        List<String> texts = RecentJars.texts(jars);
        List<Entry> all =
                new ArrayList<>(entries.stream().filter(e -> !e.jars().equals(texts)).toList());
        if (!values.isEmpty()) {
            all.addFirst(new Entry(texts, new TreeMap<>(values), used));
        }
        return new LastArguments(all.subList(0, Math.min(MOST, all.size())));
    }
}
