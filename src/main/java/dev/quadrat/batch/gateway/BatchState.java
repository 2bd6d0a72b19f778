package dev.quadrat.batch.gateway;

/** What AWS Batch says of a job. */
public enum BatchState {
    SUBMITTED,
    /** Waits for its parents; of an array, also that parts are under way. */
    PENDING,
    /** Waits for a machine. */
    RUNNABLE,
    STARTING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** One that this version of Quadrat doesn't know. */
    UNKNOWN;

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
