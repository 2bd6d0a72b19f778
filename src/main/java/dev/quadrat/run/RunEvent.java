package dev.quadrat.run;

import java.util.Optional;

/** What happens in a run, as told to those who follow it; on the follower's thread. */
public sealed interface RunEvent {
    String runId();

    record CommandChanged(String runId, String commandId, CommandStatus status)
            implements RunEvent {}

    /**
     * The run waits for a person, or does so no longer.
     *
     * @param notice what it waits for, and what to do, in a sentence
     */
    record NoticeChanged(String runId, Optional<String> notice) implements RunEvent {}

    /** All commands are settled and no process is left. */
    record RunEnded(String runId, RunSummary summary) implements RunEvent {}

    /** The run's folder can't be read any more. */
    record FollowingFailed(String runId, String message) implements RunEvent {}
}
