package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

/** The look of each command: of its plan's state, or of a run's where there is one. */
@FunctionalInterface
public interface StateLooks {
    StateLook of(String commandId);

    /** As planned, before anything is launched. */
    static StateLooks of(Plan plan, Palette palette) {
        return id -> palette.state(plan.command(id));
    }
}
