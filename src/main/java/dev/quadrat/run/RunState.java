package dev.quadrat.run;

/** Where a run as a whole stands. */
public enum RunState {
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOPPED,
    /** Its processes are gone though it had not come to an end. */
    INTERRUPTED
}
