package dev.quadrat.ui.history;

import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.RunHistory;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.io.IOException;
import java.util.function.Consumer;

/** Finds a run that was launched on another machine. */
public final class FollowViewModel {
    private final RunHistory history;
    private final Background background;
    private final Consumer<String> found;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Ticket work = Ticket.NONE;

    /**
     * @param found given the run's id, when it has a folder here
     */
    public FollowViewModel(RunHistory history, Background background, Consumer<String> found) {
        this.history = history;
        this.background = background;
        this.found = found;
    }

    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** Why there is no such run, in a sentence; empty as long as nobody knows. */
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Returns at once. */
    void follow(String address) {
        String place = address.strip();
        if (looking.get() || place.isEmpty()) {
            return;
        }
        failure.set("");
        looking.set(true);
        work = background.start(_ -> history.fetch(place), this::found, this::failed);
    }

    void cancel() {
        work.cancel();
        looking.set(false);
    }

    private void found(RunDirectory run) {
        looking.set(false);
        found.accept(run.id());
    }

    private void failed(Exception e) {
        looking.set(false);
        failure.set(e instanceof IOException io ? FailureText.of(io) : e.toString());
    }
}
