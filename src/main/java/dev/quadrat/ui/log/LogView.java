package dev.quadrat.ui.log;

import dev.quadrat.ui.support.FxThread;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The log pane: which command, search, follow, and the lines. */
public final class LogView extends BorderPane {
    private static final int ROWS_ABOVE = 3;

    private final LogViewModel model;
    private final LogLines lines;
    private final LogBar bar;

    public LogView(LogViewModel model, ObservableBooleanValue dark) {
        this.model = model;
        lines = new LogLines(model, dark);
        bar = new LogBar(model, lines);
        setId("log-view");
        setTop(new VBox(bar, note()));
        setCenter(lines);
        model.source().subscribe(this::show);
        model.version().subscribe(_ -> keepTheEndInSight());
        model.follow().subscribe(_ -> keepTheEndInSight());
        model.jump().subscribe(this::jump);
        lines.onResize(this::keepTheEndInSight);
    }

    /** Puts the cursor into the search field. */
    public void startSearch() {
        bar.startSearch();
    }

    public void findNext() {
        bar.findNext();
    }

    public void findPrevious() {
        bar.findPrevious();
    }

    private Label note() {
        Label note = new Label();
        note.setId("log-note");
        note.getStyleClass().addAll("note", "log-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.textProperty().bind(model.standing());
        note.visibleProperty().bind(model.standing().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void show(LogSource source) {
        lines.getSelectionModel().clearSelection();
        lines.setSentence(
                switch (source) {
                    case LogSource.None none -> none.sentence();
                    case LogSource.OfCommand _, LogSource.OfRun _ -> model.nothingYet();
                });
    }

    private void keepTheEndInSight() {
        if (model.follow().get() && !lines.getItems().isEmpty()) {
            // Later, when the list knows of the rows that were just added.
            FxThread.later(
                    () -> {
                        if (model.follow().get()) {
                            lines.scrollTo(lines.getItems().size() - 1);
                        }
                    });
        }
    }

    private void jump(Jump wish) {
        if (wish.row() < 0 || wish.row() >= lines.getItems().size()) {
            return;
        }
        lines.scrollTo(Math.max(0, wish.row() - (wish.select() ? ROWS_ABOVE : 0)));
        if (wish.select()) {
            lines.getSelectionModel().clearAndSelect(wish.row());
        }
    }
}
