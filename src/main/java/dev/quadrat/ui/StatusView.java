package dev.quadrat.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the bottom. */
final class StatusView extends HBox {
    StatusView(StatusViewModel model, TimeLeftViewModel timeLeft) {
        setId("status-bar");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label counts = new Label();
        counts.setId("status-counts");
        counts.textProperty().bind(model.counts());
        Label run = new Label();
        run.setId("status-run");
        run.textProperty().bind(model.run());
        run.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setId("run-progress");
        bar.setAccessibleText("Progress of the run");
        bar.setPrefWidth(180);
        bar.progressProperty().bind(model.progress());
        bar.visibleProperty().bind(model.progress().greaterThanOrEqualTo(0).or(model.checking()));
        bar.managedProperty().bind(bar.visibleProperty());
        Label left = new Label();
        left.setId("status-left");
        left.getStyleClass().add("text-muted");
        left.setMinWidth(USE_PREF_SIZE);
        left.textProperty().bind(timeLeft.text());
        left.managedProperty().bind(timeLeft.text().isNotEmpty());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(counts, gap, run, bar, left);
    }
}
