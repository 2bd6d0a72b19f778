package dev.quadrat.dag;

/** Where a command stands before anything is launched. */
public enum PlanState {
    TO_RUN,
    DONE,
    /** Done, but by another configuration or from other inputs. */
    STALE,
    /** Some outputs exist, but not all. */
    PARTIAL,
    NOT_REQUESTED
}
