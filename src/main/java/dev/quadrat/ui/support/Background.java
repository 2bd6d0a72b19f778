package dev.quadrat.ui.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Work off the window's thread. Tests have a twin that works on their own thread. */
public interface Background {
    /** Something slow. */
    interface Work<T> {
        T run(BooleanSupplier cancelled) throws Exception;
    }

    /** Outcomes are told on the window's thread, and never after the ticket was cancelled. */
    <T> Ticket start(Work<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs the action on the window's thread, some time later. */
    Ticket after(Duration delay, Runnable action);

    /** Runs the action on the window's thread, soon. */
    void onWindow(Runnable action);

    /** The same, but not before a frame has passed, so that what comes in a burst is one action. */
    default void onNextFrame(Runnable action) {
        onWindow(action);
    }
}
