package dev.quadrat.ui.dag;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of a frame. */
final class FrameMenu {
    private final DagViewModel model;
    private final ContextMenu menu = new ContextMenu();

    FrameMenu(DagViewModel model) {
        this.model = model;
        menu.setId("frame-menu");
    }

    void show(String group, Node owner, Point2D place) {
        menu.hide();
        menu.getItems()
                .setAll(
                        item(
                                "frame-fold",
                                model.isFolded(group) ? "Unfold" : "Fold",
                                () -> model.toggleFolded(group)),
                        new SeparatorMenuItem(),
                        item("frame-fold-all", "Fold all", model::foldAll),
                        item("frame-unfold-all", "Unfold all", model::unfoldAll));
        Point2D at = owner.localToScreen(place);
        if (at != null) {
            menu.show(owner, at.getX(), at.getY());
        }
    }

    void hide() {
        menu.hide();
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
