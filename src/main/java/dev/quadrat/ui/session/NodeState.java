package dev.quadrat.ui.session;

import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.layout.Palette;
import dev.quadrat.layout.StateLook;

/**
 * Where a command stands for the person at the window: by its plan, or by a run once launched. The
 * constants are those of {@code PlanState} and {@code CommandState}.
 */
public enum NodeState {
    TO_RUN,
    PARTIAL,
    STALE,
    /** Stale, and asked to run again. */
    STALE_TO_RUN,
    DONE,
    NOT_REQUESTED,
    WAITING,
    SUBMITTED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    BLOCKED,
    STOPPED,
    LOST;

    static NodeState of(PlannedCommand command) {
        return command.state() == PlanState.STALE && command.runs()
                ? STALE_TO_RUN
                : valueOf(command.state().name());
    }

    /** The same word in both palettes. */
    public String word() {
        return look(Palette.light()).word();
    }

    public StateLook look(Palette palette) {
        return palette.look(name());
    }

    public boolean isBad() {
        return this == FAILED || this == LOST;
    }
}
