package dev.quadrat.ui;

import dev.quadrat.ui.history.HistoryView;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The history alone. */
final class HistoryPage extends BorderPane {
    private final HistoryView history;

    HistoryPage(HistoryView history, Runnable back) {
        this.history = history;
        setId("history-page");
        Button button = new Button("Back", new FontIcon(MaterialDesignA.ARROW_LEFT));
        button.setId("history-back");
        button.getStyleClass().add("small");
        button.setOnAction(_ -> back.run());
        Label title = new Label("Runs of this home folder");
        title.getStyleClass().add("log-title");
        HBox bar = new HBox(12, button, title);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("run-banner");
        setTop(bar);
        setCenter(history);
    }

    void focusRuns() {
        history.focusRuns();
    }
}
