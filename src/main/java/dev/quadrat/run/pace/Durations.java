package dev.quadrat.run.pace;

import dev.quadrat.dag.Command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long commands took that succeeded. Immutable. */
public final class Durations {
    public static final Durations NONE = new Durations(Map.of(), Map.of());

    private final Map<String, Duration> byId;
    private final Map<String, Duration> byType;

    private Durations(Map<String, Duration> byId, Map<String, Duration> byType) {
        this.byId = Map.copyOf(byId);
        this.byType = Map.copyOf(byType);
    }

    /** Of the very same command: same type, inputs and outputs. */
    Optional<Duration> of(Command command) {
        return Optional.ofNullable(byId.get(command.id()));
    }

    /** What is usual for its type. */
    Optional<Duration> ofType(Command command) {
        return Optional.ofNullable(byType.get(Names.type(command)));
    }

    /** Collects durations; the middle of several is taken, so that one odd one counts little. */
    static final class Builder {
        private final Map<String, List<Duration>> byId = new HashMap<>();
        private final Map<String, List<Duration>> byType = new HashMap<>();

        void add(String id, String type, Duration took) {
            byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(took);
            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(took);
        }

        Durations build() {
            return new Durations(medians(byId), medians(byType));
        }

        private static Map<String, Duration> medians(Map<String, List<Duration>> all) {
            Map<String, Duration> medians = new HashMap<>();
            all.forEach(
                    (name, some) -> {
                        Collections.sort(some);
                        medians.put(name, some.get(some.size() / 2));
                    });
            return medians;
        }
    }

    /** A type as ids begin with it. */
    static final class Names {
        private Names() {}

        static String type(Command command) {
            return command.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
