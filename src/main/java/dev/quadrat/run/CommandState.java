package dev.quadrat.run;

/** Where a command of a run stands. */
public enum CommandState {
    WAITING,
    SUBMITTED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Something upstream failed, so it was never started. */
    BLOCKED,
    STOPPED,
    /** Its process is gone and left no word. */
    LOST;

    public boolean isFinal() {
        return this != WAITING && this != SUBMITTED && this != RUNNING;
    }
}
