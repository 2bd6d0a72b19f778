package dev.quadrat.ui.opening;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** File › Open recent. */
public final class RecentMenu extends Menu {
    private final RecentViewModel model;
    private final Consumer<List<Path>> open;

    public RecentMenu(RecentViewModel model, Consumer<List<Path>> open) {
        super("Open _recent");
        this.model = model;
        this.open = open;
        setId("menu-recent");
        model.items().addListener((ListChangeListener<RecentItem>) _ -> fill());
        fill();
    }

    private void fill() {
        setDisable(model.items().isEmpty());
        getItems().setAll(model.items().stream().map(this::item).toList());
        MenuItem clear = new MenuItem("_Clear the list");
        clear.setId("menu-recent-clear");
        clear.setOnAction(_ -> model.forgetAll());
        getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem item(RecentItem recent) {
        MenuItem item = new MenuItem(recent.line());
        // An underscore in a name is no key.
        item.setMnemonicParsing(false);
        item.setDisable(recent.gone().isPresent());
        item.setOnAction(_ -> open.accept(recent.jars()));
        return item;
    }
}
