package dev.quadrat.ui;

import dev.quadrat.ui.launch.LaunchViewModel;
import dev.quadrat.ui.log.LogViewModel;
import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.opening.RecentMenu;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** Every action there is, with its shortcut. */
final class MainMenu extends MenuBar {
    MainMenu(
            Actions actions,
            WorkArea work,
            LaunchViewModel launch,
            RunnerWindow runner,
            NodeActions nodes,
            LogViewModel log,
            RunItems runs,
            Theme theme,
            RecentMenu recent,
            Runnable settings) {
        setId("menu-bar");
        getMenus()
                .addAll(
                        file(
                                actions,
                                recent,
                                settings,
                                new ExportMenu(work.export(), nodes.session().plan())),
                        view(work, runs, theme),
                        new RunMenu(actions, launch, runner, nodes, runs),
                        new LogMenu(work, log),
                        help(actions));
    }

    private static Menu file(
            Actions actions, RecentMenu recent, Runnable settings, ExportMenu export) {
        Menu menu = new Menu("_File");
        menu.getItems().add(item("menu-open", "_Open…", "Shortcut+O", actions::open));
        menu.getItems().add(recent);
        actions.openExample()
                .ifPresent(
                        example ->
                                menu.getItems()
                                        .add(
                                                item(
                                                        "menu-example",
                                                        "Open the _example",
                                                        "",
                                                        example)));
        menu.getItems()
                .addAll(
                        item("menu-close", "_Close", "Shortcut+W", actions::closeJars),
                        new SeparatorMenuItem(),
                        export,
                        new SeparatorMenuItem(),
                        item("menu-settings", "_Settings…", "Shortcut+COMMA", settings),
                        new SeparatorMenuItem(),
                        item("menu-quit", "_Quit", "Shortcut+Q", actions::quit));
        return menu;
    }

    private static Menu view(WorkArea work, RunItems runs, Theme theme) {
        Menu menu = new Menu("_View");
        menu.getItems()
                .addAll(
                        item("menu-fit", "_Fit", "Shortcut+0", work.dag()::fit),
                        item("menu-zoom-in", "Zoom _in", "Shortcut+EQUALS", work.dag()::zoomIn),
                        item("menu-zoom-out", "Zoom _out", "Shortcut+MINUS", work.dag()::zoomOut),
                        item(
                                "menu-zoom-selection",
                                "Zoom to the _selected command",
                                "Shortcut+Shift+Z",
                                work.dag()::zoomToSelection),
                        new SeparatorMenuItem(),
                        item(
                                "menu-fold-all",
                                "_Fold all frames",
                                "Shortcut+Shift+MINUS",
                                work.dag().model()::foldAll),
                        item(
                                "menu-unfold-all",
                                "_Unfold all frames",
                                "Shortcut+Shift+EQUALS",
                                work.dag().model()::unfoldAll),
                        new SeparatorMenuItem(),
                        item(
                                "menu-view",
                                "Overview, drawing or _table",
                                "Shortcut+T",
                                work::nextView),
                        item("menu-filter", "Filte_r", "Shortcut+L", work::filterPlan),
                        new SeparatorMenuItem());
        menu.getItems().addAll(runs.views());
        menu.getItems().addAll(new SeparatorMenuItem(), themes(theme));
        return menu;
    }

    private static Menu themes(Theme theme) {
        Menu menu = new Menu("T_heme");
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(choice.title());
            item.setToggleGroup(group);
            theme.choice().subscribe(now -> item.setSelected(choice == now));
            item.setOnAction(_ -> theme.choice().set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu help(Actions actions) {
        return new Menu(
                "_Help",
                null,
                item("menu-shortcuts", "_Shortcuts", "", actions::showShortcuts),
                item("menu-about", "_About Quadrat", "", actions::showAbout));
    }

    static MenuItem item(String id, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
