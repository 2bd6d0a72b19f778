package dev.quadrat.ui.overview;

import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.look.TallyLabel;
import dev.quadrat.ui.session.StateTally;
import dev.quadrat.ui.support.Words;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Map;

/** A box for each stage, with the states of all its commands; a press draws them alone. */
final class StageBoxes extends FlowPane {
    private final OverviewViewModel model;
    private final ObservableBooleanValue dark;

    StageBoxes(OverviewViewModel model, ObservableBooleanValue dark) {
        super(10, 10);
        this.model = model;
        this.dark = dark;
        setId("stage-boxes");
        getStyleClass().add("stage-boxes");
        model.stages().subscribe(this::show);
        dark.subscribe(() -> show(model.stages().get()));
    }

    private void show(Map<String, StateTally> stages) {
        getChildren().clear();
        stages.forEach((type, tally) -> getChildren().add(box(type, tally)));
    }

    private Button box(String type, StateTally tally) {
        Label name = Badges.type(type, dark.get());
        Label number = new Label(Words.number(tally.total()));
        number.getStyleClass().add("stage-number");
        name.setMinWidth(USE_PREF_SIZE);
        number.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, name, gap, number);
        head.setAlignment(Pos.CENTER_LEFT);
        TallyLabel states = new TallyLabel(tally.counts().size() <= 2);
        states.show(tally, dark.get());
        Button box = new Button();
        box.setId("stage-" + type);
        box.setGraphic(new VBox(6, head, states));
        box.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        box.getStyleClass().add("stage-box");
        String text = "%s: %s; draw these alone".formatted(type, tally.text());
        box.setAccessibleText(text);
        box.setTooltip(new Tooltip(text));
        box.setDisable(tally.isNone());
        box.setOnAction(_ -> model.openStage(type));
        return box;
    }
}
