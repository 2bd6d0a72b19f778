package dev.quadrat.ui.node;

import dev.quadrat.ui.support.Words;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/** The menu of a command; the same in the drawing and in the table. */
public final class NodeMenu {
    private static final int MOST_EXPERIMENTS = 25;

    private final NodeActions actions;
    private final ContextMenu menu = new ContextMenu();

    public NodeMenu(NodeActions actions) {
        this.actions = actions;
        menu.setId("node-menu");
    }

    /** The Menu key and its older twin. */
    public static boolean isAsked(KeyEvent e) {
        return e.getCode() == KeyCode.CONTEXT_MENU
                || (e.getCode() == KeyCode.F10 && e.isShiftDown());
    }

    /** Shows it at a place within the owner. */
    public void show(String commandId, Node owner, double x, double y) {
        menu.hide();
        menu.getItems().setAll(items(commandId));
        Point2D at = owner.localToScreen(x, y);
        if (at != null) {
            menu.show(owner, at.getX(), at.getY());
        }
    }

    public void hide() {
        menu.hide();
    }

    private List<MenuItem> items(String id) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("node-log", "Show log", () -> actions.openLog(id)));
        items.add(item("node-reveal", "Reveal output", () -> actions.reveal(id)));
        items.add(new SeparatorMenuItem());
        items.add(choosing("node-up-to", "Only up to here", () -> actions.upTo(id)));
        items.add(choosing("node-from", "Only from here on", () -> actions.from(id)));
        items.add(choosing("node-only", "Only this command", () -> actions.only(id)));
        items.add(choosing("node-again", "This command again", () -> actions.again(id)));
        items.addAll(experiments(actions.experiments(id)));
        items.add(new SeparatorMenuItem());
        MenuItem inputs = item("node-copy-inputs", "Copy inputs", () -> actions.copyInputs(id));
        inputs.setDisable(!actions.hasInputs(id));
        items.add(inputs);
        items.add(item("node-copy-outputs", "Copy outputs", () -> actions.copyOutputs(id)));
        items.add(item("node-copy-id", "Copy id", () -> actions.copyId(id)));
        return items;
    }

    private List<MenuItem> experiments(List<String> experiments) {
        if (experiments.isEmpty()) {
            return List.of();
        }
        if (experiments.size() == 1) {
            String only = experiments.getFirst();
            return List.of(
                    choosing(
                            "node-experiment",
                            "Only experiment " + only,
                            () -> actions.onlyExperiment(only)));
        }
        Menu some = new Menu("Only one experiment");
        some.setId("node-experiments");
        some.disableProperty().bind(actions.locked());
        experiments.stream()
                .limit(MOST_EXPERIMENTS)
                .forEach(
                        name ->
                                some.getItems()
                                        .add(item("", name, () -> actions.onlyExperiment(name))));
        int more = experiments.size() - some.getItems().size();
        if (more > 0) {
            MenuItem rest =
                    new MenuItem(Words.number(more) + " more: choose in the experiments' tree");
            rest.setDisable(true);
            some.getItems().add(rest);
        }
        return List.of(some);
    }

    private MenuItem choosing(String id, String text, Runnable action) {
        MenuItem item = item(id, text, action);
        item.disableProperty().bind(actions.locked());
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.setText(text);
        if (!id.isEmpty()) {
            item.setId(id);
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
