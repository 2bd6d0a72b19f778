package dev.quadrat.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many commands are in which state, in the order in which states are met. */
record StateCounts(List<Count> counts) {
    /** Some commands of one look. */
    record Count(StateLook look, int commands) {
        String text() {
            return commands + " " + look.word();
        }
    }

    static StateCounts of(Collection<String> ids, StateLooks looks) {
        Map<String, Count> byWord = new LinkedHashMap<>();
        for (String id : ids) {
            StateLook look = looks.of(id);
            byWord.merge(
                    look.word(),
                    new Count(look, 1),
                    (a, b) -> new Count(a.look(), a.commands() + b.commands()));
        }
        return new StateCounts(List.copyOf(byWord.values()));
    }

    /** {@code 3 done, 1 to run}. */
    String text() {
        return counts.stream().map(Count::text).collect(Collectors.joining(", "));
    }
}
