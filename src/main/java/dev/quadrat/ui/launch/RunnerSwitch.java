package dev.quadrat.ui.launch;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.look.NumberSpinner;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;

/** Where commands run, and the settings that go with the place. */
final class RunnerSwitch extends HBox {
    private final LaunchViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox atOnce;
    private final Button settings = new Button("", new FontIcon(MaterialDesignC.COG_OUTLINE));

    RunnerSwitch(LaunchViewModel model, Runnable showSettings) {
        this.model = model;
        getStyleClass().add("tool-group");
        HBox places = new HBox();
        places.setAccessibleText("Where to run");
        List<ExperimentRunner> runners = model.runners();
        for (int i = 0; i < runners.size(); i++) {
            places.getChildren().add(toggle(runners.get(i), Pills.style(i, runners.size())));
        }
        atOnce = atOnce();
        settings.setId("runner-settings");
        settings.getStyleClass().addAll("flat", "icon-button");
        settings.setTooltip(new Tooltip());
        settings.setOnAction(_ -> showSettings.run());
        getChildren().addAll(places, settings, atOnce);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                model.choices().runner().set((String) now.getUserData());
                            }
                        });
        model.choices().runner().subscribe(this::show);
    }

    private void show(String chosen) {
        // Of a run that was launched with another version, the runner may not be among these.
        group.getToggles().stream()
                .filter(toggle -> chosen.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
        String title = model.runner().map(ExperimentRunner::title).orElse(chosen);
        settings.setAccessibleText("Settings of " + title);
        settings.getTooltip().setText("Settings of " + title + " (Ctrl+Shift+,)");
        boolean here = model.runner().map(ExperimentRunner::sharesThisMachine).orElse(false);
        atOnce.setVisible(here);
        atOnce.setManaged(here);
    }

    private ToggleButton toggle(ExperimentRunner runner, String pill) {
        ToggleButton toggle = new ToggleButton(runner.title());
        toggle.setId("runner-" + runner.name());
        toggle.setUserData(runner.name());
        toggle.setToggleGroup(group);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText("Run on " + runner.title());
        toggle.setTooltip(
                new Tooltip(
                        runner.sharesThisMachine()
                                ? "Run on this machine"
                                : "Run on " + runner.title()));
        toggle.getStyleClass().add(pill);
        return toggle;
    }

    private HBox atOnce() {
        NumberSpinner parallel = new NumberSpinner(1, 256, model.choices().parallel().get());
        parallel.setId("parallel-spinner");
        parallel.setPrefWidth(68);
        parallel.setAccessibleText("Commands at once");
        parallel.setTooltip(new Tooltip("How many commands run at once on this machine"));
        parallel.valueProperty().subscribe(n -> model.choices().parallel().set(n));
        Label label = new Label("at once");
        label.setLabelFor(parallel);
        HBox box = new HBox(parallel, label);
        box.getStyleClass().add("tool-group");
        return box;
    }
}
