package dev.quadrat.ui.log;

import dev.quadrat.ui.support.FxThread;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The log pane: which command, search, follow, and the lines. */
public final class LogView extends BorderPane {
    private final LogViewModel model;
    private final LogLines lines;
    private final Label title = new Label();
    private final TextField search = new TextField();
    private final Label found = new Label();

    public LogView(LogViewModel model) {
        this.model = model;
        lines = new LogLines(model.lines());
        setId("log-view");
        title.setId("log-title");
        title.getStyleClass().add("log-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(60);
        HBox.setHgrow(title, Priority.ALWAYS);
        setTop(bar());
        setCenter(lines);
        model.source().subscribe(this::show);
        model.lines().addListener((ListChangeListener<String>) _ -> scroll());
        model.follow().subscribe(_ -> scroll());
    }

    /** Puts the cursor into the search field. */
    public void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox bar() {
        search.setId("log-search");
        search.setPromptText("Find in log");
        search.setAccessibleText("Find in log");
        search.setPrefColumnCount(14);
        search.setOnAction(_ -> findNext());
        Button next = new Button("", new FontIcon(MaterialDesignA.ARROW_DOWN));
        next.setId("log-next");
        next.getStyleClass().addAll("button-icon", "flat");
        next.setAccessibleText("Next match");
        next.setTooltip(new Tooltip("Next match (Enter)"));
        next.setOnAction(_ -> findNext());
        CheckBox follow = new CheckBox("follow");
        follow.setId("log-follow");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setTooltip(new Tooltip("Keep the end in sight"));
        follow.selectedProperty().bindBidirectional(model.follow());
        found.setId("log-found");
        found.getStyleClass().add("text-muted");
        HBox bar = new HBox(8, title, found, search, next, follow);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("log-bar");
        return bar;
    }

    private void show(LogSource source) {
        found.setText("");
        switch (source) {
            case LogSource.None none -> {
                title.setText("");
                lines.setSentence(none.sentence());
            }
            case LogSource.OfCommand command -> {
                title.setText(command.title());
                lines.setSentence("Nothing was written yet.");
            }
        }
    }

    private void scroll() {
        if (model.follow().get() && !model.lines().isEmpty()) {
            // Later, when the list knows of the lines that were just added.
            FxThread.later(() -> lines.scrollTo(model.lines().size() - 1));
        }
    }

    private void findNext() {
        int from = lines.getSelectionModel().getSelectedIndex();
        model.find(search.getText(), from)
                .ifPresentOrElse(
                        at -> {
                            model.follow().set(false);
                            found.setText("line " + (at + 1));
                            lines.getSelectionModel().clearAndSelect(at);
                            lines.scrollTo(Math.max(0, at - 2));
                        },
                        () -> found.setText(search.getText().isBlank() ? "" : "not found"));
    }
}
