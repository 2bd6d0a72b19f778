package dev.quadrat.ui;

import dev.quadrat.ui.launch.LaunchViewModel;
import dev.quadrat.ui.launch.RunButton;
import dev.quadrat.ui.node.NodeActions;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Consumer;

/** To plan, to choose a part of the plan, to run, to stop. */
final class RunMenu extends Menu {
    private final NodeActions nodes;

    RunMenu(
            Actions actions,
            LaunchViewModel launch,
            RunnerWindow runner,
            NodeActions nodes,
            RunItems runs) {
        super("_Run");
        this.nodes = nodes;
        MenuItem run = MainMenu.item("menu-run", "_Run", "Shortcut+ENTER", launch::press);
        run.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> launch.button().get().action() != RunButton.Action.LAUNCH,
                                launch.button()));
        MenuItem stop = MainMenu.item("menu-stop", "_Stop", "Shortcut+PERIOD", actions::stop);
        stop.disableProperty().bind(launch.stopText().isEmpty());
        MenuItem all =
                MainMenu.item("menu-all", "_All of the plan", "Shortcut+Shift+A", nodes::all);
        all.disableProperty().bind(launch.subset().isEmpty().or(locked()));
        getItems()
                .addAll(
                        MainMenu.item("menu-plan", "_Plan again", "F5", actions::planAgain),
                        run,
                        stop);
        getItems().addAll(runs.actions());
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(RunnerItems.of(launch, runner));
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        part("menu-up-to", "Only _up to the selected command", "U", nodes::upTo),
                        part("menu-from", "Only _from the selected command on", "F", nodes::from),
                        part("menu-only", "_Only the selected command", "O", nodes::only),
                        part("menu-again", "The selected command a_gain", "R", nodes::again),
                        experiment(),
                        all);
    }

    private MenuItem part(String id, String text, String key, Consumer<String> choose) {
        MenuItem item =
                MainMenu.item(
                        id,
                        text,
                        "Shortcut+Shift+" + key,
                        () -> choose.accept(nodes.session().selection().command().get()));
        item.disableProperty().bind(nodes.session().selection().command().isEmpty().or(locked()));
        return item;
    }

    private MenuItem experiment() {
        MenuItem item =
                MainMenu.item(
                        "menu-experiment",
                        "Only the selected _experiment",
                        "Shortcut+Shift+E",
                        () -> nodes.onlyExperiment(nodes.session().selection().experiment().get()));
        item.disableProperty()
                .bind(nodes.session().selection().experiment().isEmpty().or(locked()));
        return item;
    }

    private BooleanBinding locked() {
        return Bindings.createBooleanBinding(() -> nodes.locked().get(), nodes.locked());
    }
}
