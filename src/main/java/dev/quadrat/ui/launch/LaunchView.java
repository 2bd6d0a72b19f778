package dev.quadrat.ui.launch;

import dev.quadrat.ui.look.NumberSpinner;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The toolbar. */
public final class LaunchView extends HBox {
    private static final int MOST_SPLITS = 10_000;
    private static final int MARGINS = 60;

    private final LaunchViewModel model;
    private final Button run = new Button();
    private final Button stop = new Button("", new FontIcon(MaterialDesignS.STOP));
    private final Label note = new Label();

    /**
     * @param settings shows those of the chosen runner
     */
    public LaunchView(LaunchViewModel model, ObservableBooleanValue dark, Runnable settings) {
        this.model = model;
        setId("launch-bar");
        getStyleClass().add("launch-bar");
        setAlignment(Pos.CENTER_LEFT);
        FlowPane choices =
                new FlowPane(
                        12,
                        6,
                        new TypeToggles(model.choices().types(), dark),
                        splits(),
                        new RerunSwitch(model),
                        new RunnerSwitch(model, settings),
                        note);
        choices.setAlignment(Pos.CENTER_LEFT);
        // A pane that flows asks for the height of this length, not of the width it has.
        choices.prefWrapLengthProperty()
                .bind(
                        widthProperty()
                                .subtract(run.widthProperty())
                                .subtract(stop.widthProperty())
                                .subtract(MARGINS));
        choices.disableProperty().bind(model.locked());
        setHgrow(choices, Priority.ALWAYS);
        note.setId("launch-note");
        note.getStyleClass().add("note");
        note.textProperty().bind(model.note());
        note.visibleProperty().bind(model.note().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        run.setId("run-button");
        run.getStyleClass().add("run-button");
        run.setMinWidth(USE_PREF_SIZE);
        run.setTooltip(new Tooltip());
        run.setOnAction(_ -> model.press());
        stop.setId("stop-button");
        stop.getStyleClass().addAll("danger", "button-outlined");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(new Tooltip());
        stop.setOnAction(_ -> model.stop());
        stop.visibleProperty().bind(model.stopText().isNotEmpty());
        stop.managedProperty().bind(stop.visibleProperty());
        model.stopText().subscribe(this::showStop);
        getChildren().addAll(choices, stop, run);
        model.button().subscribe(this::show);
    }

    private void show(RunButton button) {
        run.setText(button.text());
        run.setAccessibleText(button.text());
        run.getTooltip().setText(button.hint());
        run.setDisable(button.action() == RunButton.Action.NOTHING);
        run.getStyleClass().removeAll("accent", "danger");
        switch (button.action()) {
            case LAUNCH -> {
                run.setGraphic(new FontIcon(MaterialDesignP.PLAY));
                run.getStyleClass().add("accent");
            }
            case SHOW_PROBLEMS -> {
                run.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE));
                run.getStyleClass().add("danger");
            }
            case NOTHING -> run.setGraphic(null);
        }
    }

    private void showStop(String text) {
        boolean checks = text.equals("Cancel");
        stop.setText(text);
        stop.setAccessibleText(checks ? "Cancel the check" : "Stop the run");
        stop.getTooltip()
                .setText(
                        checks
                                ? "Launch nothing, and leave off looking (Ctrl+.)"
                                : "End the run, all of it (Ctrl+.)");
    }

    private HBox splits() {
        NumberSpinner spinner = new NumberSpinner(1, MOST_SPLITS, model.choices().splits().get());
        spinner.setId("splits-spinner");
        spinner.setPrefWidth(84);
        spinner.setAccessibleText("Parts of a split command");
        spinner.setTooltip(new Tooltip("Into how many parts commands are split"));
        spinner.valueProperty().subscribe(n -> model.choices().splits().set(n));
        model.choices().splits().subscribe(n -> spinner.getValueFactory().setValue(n.intValue()));
        Label label = new Label("splits");
        label.setLabelFor(spinner);
        HBox box = new HBox(label, spinner);
        box.getStyleClass().add("tool-group");
        return box;
    }
}
