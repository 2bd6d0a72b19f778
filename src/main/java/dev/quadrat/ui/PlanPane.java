package dev.quadrat.ui;

import dev.quadrat.ui.session.PlanSession;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The plan, or the part of it that is asked for, as a drawing or as a table. */
final class PlanPane extends BorderPane {
    private final ToggleButton drawing = new ToggleButton("DAG");
    private final ToggleButton rows = new ToggleButton("Table");

    PlanPane(Node dag, Node table, Node chip, Node filter, PlanSession session) {
        setId("plan-pane");
        drawing.setId("show-dag");
        drawing.getStyleClass().addAll("left-pill", "small");
        drawing.setTooltip(new Tooltip("The commands drawn (Ctrl+T)"));
        rows.setId("show-table");
        rows.getStyleClass().addAll("right-pill", "small");
        rows.setTooltip(new Tooltip("The commands as a table (Ctrl+T)"));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(drawing, rows);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                setCenter(rows.isSelected() ? table : dag);
                            }
                        });
        group.selectToggle(drawing);
        HBox views = new HBox(drawing, rows);
        views.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox bar = new HBox(8, views, chip, filter, waiting(session));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("plan-bar");
        setTop(bar);
    }

    void toggle() {
        (rows.isSelected() ? drawing : rows).setSelected(true);
    }

    private static HBox waiting(PlanSession session) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(16, 16);
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-derive-again");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> session.cancel());
        HBox box = new HBox(8, spinner, new Label("Making the plan…"), cancel);
        box.setId("replanning");
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(session.slow());
        box.managedProperty().bind(session.slow());
        return box;
    }
}
