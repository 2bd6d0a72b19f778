package dev.quadrat.ui.launch;

import dev.quadrat.ui.look.NumberSpinner;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Where commands run, and the setting that goes with the place. */
final class RunnerSwitch extends HBox {
    RunnerSwitch(LaunchViewModel model) {
        getStyleClass().add("tool-group");
        ToggleButton local = new ToggleButton(model.localTitle());
        local.setId("runner-local");
        local.setTooltip(new Tooltip("Run on this machine"));
        local.getStyleClass().add("left-pill");
        ToggleButton batch = new ToggleButton("AWS Batch");
        batch.setId("runner-batch");
        batch.setTooltip(new Tooltip(LaunchViewModel.BATCH_HINT));
        batch.getStyleClass().add("right-pill");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(local, batch);
        HBox both = new HBox(local, batch);
        both.setAccessibleText("Where to run");

        NumberSpinner parallel = new NumberSpinner(1, 256, model.choices().parallel().get());
        parallel.setId("parallel-spinner");
        parallel.setPrefWidth(68);
        parallel.setAccessibleText("Commands at once");
        parallel.setTooltip(new Tooltip("How many commands run at once on this machine"));
        parallel.valueProperty().subscribe(n -> model.choices().parallel().set(n));
        Label label = new Label("at once");
        label.setLabelFor(parallel);
        getChildren().addAll(both, parallel, label);

        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                model.choices()
                                        .runner()
                                        .set(
                                                batch.isSelected()
                                                        ? LaunchViewModel.BATCH
                                                        : model.localName());
                            }
                        });
        model.choices()
                .runner()
                .subscribe(
                        name -> {
                            boolean isBatch = LaunchViewModel.BATCH.equals(name);
                            group.selectToggle(isBatch ? batch : local);
                            parallel.setDisable(isBatch);
                            label.setDisable(isBatch);
                        });
    }
}
