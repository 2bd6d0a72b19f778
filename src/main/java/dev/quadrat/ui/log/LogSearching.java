package dev.quadrat.ui.log;

import dev.quadrat.run.log.ErrorLines;
import dev.quadrat.run.log.Hits;
import dev.quadrat.run.log.LineMatcher;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.IntConsumer;

/** Searching the log that is shown, for a text or for errors: from hit to hit. */
public final class LogSearching {
    private enum Wish {
        NONE,
        NEXT,
        PREVIOUS
    }

    private final LogText text;
    private final IntConsumer jump;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty withCase = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper foundErrors = new ReadOnlyStringWrapper("");
    private int serial;
    private int errorSerial;
    private int current = -1;
    private int currentError = -1;
    private boolean lookingForErrors;
    private Wish wish = Wish.NONE;
    private Wish errorWish = Wish.NONE;
    private int from = -1;

    /**
     * @param jump shows a row
     */
    LogSearching(LogText text, IntConsumer jump) {
        this.text = text;
        this.jump = jump;
        query.subscribe(_ -> begin());
        withCase.subscribe(_ -> begin());
        text.search().subscribe(this::take);
        text.errors().subscribe(this::takeErrors);
    }

    /** What is looked for; nothing while it is empty. */
    public StringProperty query() {
        return query;
    }

    public BooleanProperty withCase() {
        return withCase;
    }

    /** {@code 3 of 17}, {@code 17 hits}, {@code not found}. */
    public ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    /** The same of errors, once they were looked for. */
    public ReadOnlyStringProperty foundErrors() {
        return foundErrors.getReadOnlyProperty();
    }

    /**
     * @param row where the person is
     */
    public void next(int row) {
        wish(Wish.NEXT, row);
    }

    public void previous(int row) {
        wish(Wish.PREVIOUS, row);
    }

    /** The first error, then the one after it. */
    public void nextError() {
        errorWish(Wish.NEXT);
    }

    public void previousError() {
        errorWish(Wish.PREVIOUS);
    }

    /** Another log is shown: what is looked for stays. */
    void logChanged() {
        lookingForErrors = false;
        currentError = -1;
        errorWish = Wish.NONE;
        foundErrors.set("");
        begin();
    }

    private void begin() {
        serial++;
        current = -1;
        wish = Wish.NONE;
        found.set("");
        text.search(
                query.get().isEmpty() ? null : LineMatcher.text(query.get(), withCase.get()),
                serial);
    }

    private void wish(Wish now, int row) {
        if (query.get().isEmpty()) {
            return;
        }
        wish = now;
        from = row;
        take(text.search().get());
    }

    private void take(LogUpdate.Found now) {
        if (now.serial() != serial || query.get().isEmpty()) {
            return;
        }
        Hits hits = now.hits();
        boolean known = now.complete() || (wish == Wish.NEXT && hits.hasAfter(from));
        if (wish != Wish.NONE && hits.count() > 0 && known) {
            current = step(hits, current, wish, from);
            wish = Wish.NONE;
            jump.accept(hits.row(current));
        }
        found.set(words(hits.count(), current, "hit", now.complete()));
    }

    private void errorWish(Wish now) {
        errorWish = now;
        if (!lookingForErrors) {
            lookingForErrors = true;
            text.findErrors(ErrorLines.MATCHER, ++errorSerial);
        }
        takeErrors(text.errors().get());
    }

    private void takeErrors(LogUpdate.Found now) {
        if (!lookingForErrors || now.serial() != errorSerial) {
            return;
        }
        Hits hits = now.hits();
        if (errorWish != Wish.NONE && hits.count() > 0) {
            currentError =
                    currentError < 0 && errorWish == Wish.NEXT
                            ? 0
                            : step(hits, currentError, errorWish, -1);
            errorWish = Wish.NONE;
            jump.accept(hits.row(currentError));
        }
        foundErrors.set(words(hits.count(), currentError, "error", now.complete()));
    }

    /** From the current hit if the person is still there, otherwise from where he is. */
    private static int step(Hits hits, int current, Wish wish, int row) {
        int last = hits.rows().length - 1;
        boolean still = current >= 0 && current <= last && (row < 0 || hits.row(current) == row);
        if (!still) {
            return wish == Wish.NEXT ? hits.after(row) : hits.before(row < 0 ? 0 : row);
        }
        int next = current + (wish == Wish.NEXT ? 1 : -1);
        return next > last ? 0 : next < 0 ? last : next;
    }

    private static String words(int count, int current, String what, boolean complete) {
        if (count == 0) {
            return complete ? "no " + what + "s" : "searching…";
        }
        String all = Words.number(count) + (complete ? "" : "+");
        return current < 0
                ? all + " " + what + (count == 1 ? "" : "s")
                : "%s of %s".formatted(Words.number(current + 1), all);
    }
}
