package dev.quadrat.ui.session;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunSummary;

import java.util.Optional;

/** How far the window has come with its run. */
public sealed interface RunPhase {
    /** Nothing was launched, or what was launched no longer matters. */
    record Idle() implements RunPhase {}

    /** The runner looks whether it can take the plan, and a person is asked; nothing runs yet. */
    record Checking() implements RunPhase {}

    /** The run's folder is being filled. */
    record Launching() implements RunPhase {}

    /**
     * @param stopping a stop was asked for
     */
    record Running(RunDirectory directory, boolean stopping) implements RunPhase {}

    /** Its outcomes stay to be seen until something is changed. */
    record Ended(RunDirectory directory, RunSummary summary) implements RunPhase {}

    default boolean isActive() {
        return this instanceof Checking || this instanceof Launching || this instanceof Running;
    }

    /** The folder of the run that is followed, or was last. */
    default Optional<RunDirectory> run() {
        return switch (this) {
            case Idle _, Checking _, Launching _ -> Optional.empty();
            case Running running -> Optional.of(running.directory());
            case Ended ended -> Optional.of(ended.directory());
        };
    }
}
