package dev.quadrat.dag;

/** Which of the commands that are done run again. */
public enum Rerun {
    NOTHING,
    /** Those whose configuration, code or inputs changed, and what is downstream of them. */
    STALE,
    EVERYTHING
}
