package dev.quadrat.ui.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sentences for the person, from any thread; those that nobody listens to yet are kept. */
public final class Complaints implements Consumer<String> {
    private final List<String> kept = new ArrayList<>();
    private Consumer<String> listener = kept::add;

    @Override
    public synchronized void accept(String sentence) {
        listener.accept(sentence);
    }

    /** From now on they are told here, those that were kept first. */
    public synchronized void listen(Consumer<String> told) {
        listener = told;
        kept.forEach(told);
        kept.clear();
    }
}
