package dev.quadrat.ui;

import dev.quadrat.ui.overview.OverviewViewModel;
import dev.quadrat.ui.session.PlanSession;
import dev.quadrat.ui.session.Stage;

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

import java.util.ArrayList;
import java.util.List;

/** The plan, or the part of it that is asked for: counted, drawn, or as a table. */
final class PlanPane extends BorderPane {
    /** A way to look at the plan. */
    private record View(ToggleButton toggle, Node content) {}

    private final List<View> views = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private boolean opening = true;

    PlanPane(Node overview, Node dag, Node table, Node chip, Node filter, PlanSession session) {
        setId("plan-pane");
        add("show-overview", "Overview", "Stages and experiments, counted", overview);
        add("show-dag", "DAG", "The commands drawn", dag);
        add("show-table", "Table", "The commands as a table", table);
        views.getFirst().toggle().getStyleClass().add("left-pill");
        views.get(1).toggle().getStyleClass().add("center-pill");
        views.getLast().toggle().getStyleClass().add("right-pill");
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                show();
                            }
                        });
        showDag();
        HBox toggles = new HBox();
        views.forEach(view -> toggles.getChildren().add(view.toggle()));
        toggles.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox bar = new HBox(8, toggles, chip, filter, waiting(session));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("plan-bar");
        setTop(bar);
        session.stage().subscribe(this::begin);
    }

    /** Overview, drawing, table, and round again. */
    void next() {
        int now = shown();
        group.selectToggle(views.get((now + 1) % views.size()).toggle());
        views.get(shown()).content().requestFocus();
    }

    void showDag() {
        group.selectToggle(views.get(1).toggle());
    }

    private void add(String id, String name, String tip, Node content) {
        ToggleButton toggle = new ToggleButton(name);
        toggle.setId(id);
        toggle.getStyleClass().add("small");
        toggle.setTooltip(new Tooltip(tip + " (Ctrl+T)"));
        toggle.setToggleGroup(group);
        views.add(new View(toggle, content));
    }

    private int shown() {
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).toggle().isSelected()) {
                return i;
            }
        }
        return 1;
    }

    private void show() {
        setCenter(views.get(shown()).content());
    }

    /** Jars of hundreds of experiments begin with the overview, others with the drawing. */
    private void begin(Stage stage) {
        if (stage instanceof Stage.Shown shown && shown.plan().dag().size() > 0) {
            if (opening) {
                int first = OverviewViewModel.isBeginningOf(shown) ? 0 : 1;
                group.selectToggle(views.get(first).toggle());
            }
            opening = false;
        } else if (stage instanceof Stage.Welcome || stage instanceof Stage.Deriving) {
            opening = true;
        }
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
