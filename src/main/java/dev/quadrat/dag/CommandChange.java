package dev.quadrat.dag;

import java.util.List;

/** How a command stands differently in a later plan. */
public sealed interface CommandChange {
    /** For instance {@code CHIP of experiment a: was to run, now done: its output exists}. */
    String text();

    /** Only the later plan has it. */
    record Added(PlannedCommand now) implements CommandChange {
        @Override
        public String text() {
            return "%s: was not in the plan, now %s"
                    .formatted(now.command().describe(), now.reason().text());
        }
    }

    /** Only the earlier plan has it. */
    record Gone(PlannedCommand before) implements CommandChange {
        @Override
        public String text() {
            return "%s: was %s, now not in the plan"
                    .formatted(before.command().describe(), standing(before));
        }
    }

    /** Whether it runs, or why it does, is different. */
    record StandsOtherwise(PlannedCommand before, PlannedCommand now) implements CommandChange {
        @Override
        public String text() {
            return "%s: was %s, now %s"
                    .formatted(now.command().describe(), standing(before), now.reason().text());
        }
    }

    /** It would do something else. */
    record ConfigChanged(PlannedCommand now, List<FieldDifference> fields)
            implements CommandChange {
        private static final int MOST_FIELDS_TOLD = 6;

        public ConfigChanged {
            fields = List.copyOf(fields);
        }

        @Override
        public String text() {
            return "%s: %s"
                    .formatted(
                            now.command().describe(),
                            Listing.of(fields, MOST_FIELDS_TOLD, FieldDifference::text));
        }
    }

    private static String standing(PlannedCommand planned) {
        return switch (planned.state()) {
            case TO_RUN -> "to run";
            case PARTIAL -> "partial and to run";
            case STALE -> planned.runs() ? "stale and to run" : "stale";
            case DONE -> "done";
            case NOT_REQUESTED -> "not requested";
        };
    }
}
