package dev.quadrat.ui.notice;

import dev.quadrat.ui.support.Background;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Tells complaints one after the other, each sentence once. */
public final class ComplaintBar extends NoticeBar {
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();

    public ComplaintBar(Complaints complaints, Background background) {
        super("complaint");
        complaints.listen(sentence -> background.onWindow(() -> add(sentence)));
    }

    /** On the window's thread. */
    private void add(String sentence) {
        if (told.add(sentence)) {
            waiting.add(sentence);
            tell();
        }
    }

    @Override
    void dismiss() {
        waiting.poll();
        tell();
    }

    private void tell() {
        String first = waiting.peek();
        if (first == null) {
            hide();
        } else {
            show(first, true);
        }
    }
}
