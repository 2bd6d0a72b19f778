package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command reads of another.
 *
 * @param inputs of the reader
 */
record Feeding(PlannedCommand writer, List<String> inputs) {
    /** How much a writer tells about why its reader runs; the most telling first. */
    enum Standing {
        RUNS("runs", "run"),
        STALE("is stale", "are stale"),
        NOT_REQUESTED("is not requested", "are not requested"),
        DONE("is done", "are done");

        private final String ofOne;
        private final String ofMany;

        Standing(String ofOne, String ofMany) {
            this.ofOne = ofOne;
            this.ofMany = ofMany;
        }

        static Standing of(PlannedCommand command) {
            if (command.runs()) {
                return RUNS;
            }
            return switch (command.state()) {
                case STALE -> STALE;
                case NOT_REQUESTED -> NOT_REQUESTED;
                case TO_RUN, PARTIAL, DONE -> DONE;
            };
        }

        String text(int commands) {
            return commands == 1 ? ofOne : ofMany;
        }
    }

    Standing standing() {
        return Standing.of(writer);
    }

    /** Of all that feeds a command, what runs first; otherwise in the order of the inputs. */
    static List<Feeding> of(Command reader, Plan plan, UriIndex index) {
        Map<String, Set<String>> inputs = new LinkedHashMap<>();
        for (String input : reader.inputs()) {
            for (String writer : index.feeders(input)) {
                inputs.computeIfAbsent(writer, w -> new LinkedHashSet<>()).add(input);
            }
        }
        List<Feeding> all = new ArrayList<>();
        inputs.forEach(
                (writer, uris) -> all.add(new Feeding(plan.command(writer), List.copyOf(uris))));
        all.sort(Comparator.comparing(Feeding::standing));
        return all;
    }
}
