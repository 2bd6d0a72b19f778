package dev.quadrat.ui.notice;

import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.Consumer;

/** What the run waits for that a person has to do; it goes when the run goes on. */
public final class RunNoticeBar extends NoticeBar {
    private final Consumer<String> clipboard;

    /**
     * @param clipboard given the sentence, which may hold what is to be typed elsewhere
     */
    public RunNoticeBar(ObservableValue<Optional<String>> notice, Consumer<String> clipboard) {
        super("run-notice");
        this.clipboard = clipboard;
        persist();
        notice.subscribe(this::tell);
    }

    @Override
    void dismiss() {
        // Only the run can.
    }

    private void tell(Optional<String> notice) {
        notice.ifPresentOrElse(this::tell, this::hide);
    }

    private void tell(String sentence) {
        show(sentence, true);
        offer("Copy", () -> clipboard.accept(sentence));
    }
}
