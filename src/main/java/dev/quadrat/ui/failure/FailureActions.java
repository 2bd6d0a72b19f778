package dev.quadrat.ui.failure;

import javafx.beans.value.ObservableBooleanValue;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be done about a failure, by whoever can do it.
 *
 * @param openLog of a command, by its id
 * @param copy to the clipboard
 * @param retry of what failed and what waits for it; absent where nobody can
 */
public record FailureActions(
        Consumer<String> openLog, Consumer<String> copy, Optional<Retry> retry) {
    /**
     * @param possible not while the run is at work
     */
    public record Retry(Runnable action, ObservableBooleanValue possible) {}
}
