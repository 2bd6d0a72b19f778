package dev.quadrat.ui;

import dev.quadrat.ui.log.LogViewModel;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** To read the log: search, errors, which one, how. */
final class LogMenu extends Menu {
    LogMenu(WorkArea work, LogViewModel log) {
        super("_Log");
        setId("menu-log");
        getItems()
                .addAll(
                        MainMenu.item("menu-find", "_Find in log", "Shortcut+F", work::findInLog),
                        MainMenu.item("menu-find-next", "_Next match", "F3", work::findNextInLog),
                        MainMenu.item(
                                "menu-find-previous",
                                "_Previous match",
                                "Shift+F3",
                                work::findPreviousInLog),
                        MainMenu.item(
                                "menu-next-error",
                                "First, then next _error",
                                "F8",
                                () -> {
                                    work.showLog();
                                    log.searching().nextError();
                                }),
                        MainMenu.item(
                                "menu-previous-error",
                                "P_revious error",
                                "Shift+F8",
                                () -> {
                                    work.showLog();
                                    log.searching().previousError();
                                }),
                        new SeparatorMenuItem(),
                        check("menu-whole-run", "_Whole run", "Shortcut+Shift+L", log.wholeRun()),
                        check("menu-follow", "F_ollow the end", "Shortcut+Shift+D", log.follow()),
                        check("menu-wrap", "Wra_p long lines", "Alt+Z", log.wrap()));
    }

    private static CheckMenuItem check(
            String id, String text, String keys, javafx.beans.property.BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.selectedProperty().bindBidirectional(value);
        return item;
    }
}
