package dev.quadrat.run;

/** What happens in a run, as told to those who follow it; on the follower's thread. */
public sealed interface RunEvent {
    String runId();

    record CommandChanged(String runId, String commandId, CommandStatus status)
            implements RunEvent {}

    /** All commands are settled and no process is left. */
    record RunEnded(String runId, RunSummary summary) implements RunEvent {}

    /** The run's folder can't be read any more. */
    record FollowingFailed(String runId, String message) implements RunEvent {}
}
