package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.ui.support.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the commands stand that an experiment wants.
 *
 * @param stale those of them that don't run
 */
record ExperimentStanding(int toRun, int stale, int done) {
    static final ExperimentStanding NONE = new ExperimentStanding(0, 0, 0);

    static Map<String, ExperimentStanding> of(Plan plan) {
        Map<String, ExperimentStanding> all = new HashMap<>();
        for (PlannedCommand command : plan.commands()) {
            ExperimentStanding one = of(command);
            command.command()
                    .experiments()
                    .forEach(id -> all.merge(id, one, ExperimentStanding::plus));
        }
        return all;
    }

    /** Short: it stands beside a name. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (toRun > 0) {
            parts.add(Words.number(toRun) + " to run");
        }
        if (stale > 0) {
            parts.add(Words.number(stale) + " stale");
        }
        if (parts.isEmpty() && done > 0) {
            parts.add("done");
        }
        return String.join(", ", parts);
    }

    private static ExperimentStanding of(PlannedCommand command) {
        if (command.runs()) {
            return new ExperimentStanding(1, 0, 0);
        }
        return switch (command.state()) {
            case STALE -> new ExperimentStanding(0, 1, 0);
            case DONE -> new ExperimentStanding(0, 0, 1);
            case TO_RUN, PARTIAL, NOT_REQUESTED -> NONE;
        };
    }

    private ExperimentStanding plus(ExperimentStanding other) {
        return new ExperimentStanding(toRun + other.toRun, stale + other.stale, done + other.done);
    }
}
