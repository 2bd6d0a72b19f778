package dev.quadrat.ui;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.launch.LaunchViewModel;

import javafx.scene.control.MenuItem;

import java.util.List;

/** What the menu offers about the chosen runner. */
final class RunnerItems {
    private RunnerItems() {}

    static List<MenuItem> of(LaunchViewModel launch, RunnerWindow runner) {
        MenuItem settings =
                MainMenu.item("menu-runner-settings", "", "Shortcut+Shift+COMMA", runner::show);
        MenuItem check = MainMenu.item("menu-check", "", "Shortcut+K", runner::check);
        launch.choices()
                .runner()
                .subscribe(
                        name -> {
                            String title =
                                    launch.runner().map(ExperimentRunner::title).orElse(name);
                            settings.setText("Se_ttings of " + title + "…");
                            check.setText("_Check " + title + "…");
                            check.setDisable(runner.runner().isEmpty());
                        });
        return List.of(settings, check);
    }
}
