package dev.quadrat.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what other threads tell and hands it to the window in lots, so that a thousand events
 * cost one frame.
 */
public final class Burst<T> {
    private final Background background;
    private final Consumer<List<T>> window;
    private List<T> waiting = new ArrayList<>();

    public Burst(Background background, Consumer<List<T>> window) {
        this.background = background;
        this.window = window;
    }

    /** Any thread. */
    public synchronized void add(T item) {
        waiting.add(item);
        if (waiting.size() == 1) {
            background.onNextFrame(() -> window.accept(take()));
        }
    }

    private synchronized List<T> take() {
        List<T> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
