package dev.quadrat.ui.history;

import dev.quadrat.ui.support.FxThread;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The history pane: the runs, and buttons, a menu and keys for what can be done with them. */
public final class HistoryView extends BorderPane {
    /** Something that can be done, on a button and in the menu. */
    private record Deed(
            String id,
            String title,
            String hint,
            Predicate<Allowed> allowed,
            Consumer<List<String>> action) {}

    private final HistoryTable table;
    private final List<Deed> deeds;
    private final List<Runnable> enabling = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();

    public HistoryView(HistoryViewModel model, ObservableBooleanValue dark) {
        setId("history");
        table = new HistoryTable(model, dark);
        deeds = deeds(model.actions());
        HBox bar = new HBox(6);
        bar.getStyleClass().add("log-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        for (Deed deed : deeds) {
            bar.getChildren().add(button(deed));
            if (deed.id().equals("stop")) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(deed));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label();
        count.setId("history-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(0);
        count.textProperty().bind(model.count());
        bar.getChildren().addAll(gap, count);
        setTop(bar);
        setCenter(table);
        table.setContextMenu(menu);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openOnDoubleClick);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<HistoryRow>) _ -> enable());
        model.rows().addListener((ListChangeListener<HistoryRow>) _ -> enable());
        model.count().subscribe(_ -> enable());
    }

    /** Where keys go when the pane is asked for. */
    public void focusRuns() {
        // What has just been put into the window can't take the keys at once.
        FxThread.later(this::focusNow);
    }

    private void focusNow() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private static List<Deed> deeds(HistoryActions actions) {
        return List.of(
                new Deed(
                        "open",
                        "Open",
                        "Show the run's plan, arguments, states and logs as they were (Enter)",
                        Allowed::open,
                        ids -> actions.open(ids.getFirst())),
                new Deed(
                        "compare",
                        "Compare",
                        "Select two runs to see them side by side",
                        Allowed::compare,
                        ids -> actions.compare(ids.getFirst(), ids.getLast())),
                new Deed(
                        "launch-again",
                        "Launch again…",
                        "Plan the same jars, arguments and choices anew; the plan is shown first",
                        Allowed::launchAgain,
                        ids -> actions.launchAgain(ids.getFirst())),
                new Deed(
                        "retry",
                        "Retry failed",
                        "Run again, as the same run, what failed or was stopped and what waits for"
                                + " it",
                        Allowed::retry,
                        ids -> actions.retry(ids.getFirst())),
                new Deed(
                        "stop",
                        "Stop",
                        "End the run and all its processes",
                        Allowed::stop,
                        ids -> actions.stop(ids.getFirst())),
                new Deed(
                        "reveal",
                        "Show folder",
                        "Show the run's folder",
                        Allowed::reveal,
                        ids -> actions.reveal(ids.getFirst())),
                new Deed(
                        "delete",
                        "Delete…",
                        "Remove the run's folder; what it made stays (Delete)",
                        Allowed::delete,
                        actions::delete));
    }

    private Button button(Deed deed) {
        Button button = new Button(deed.title());
        button.setId("history-" + deed.id());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(deed.hint()));
        button.setAccessibleHelp(deed.hint());
        button.setOnAction(_ -> perform(deed));
        enabling.add(() -> button.setDisable(!deed.allowed().test(allowed())));
        return button;
    }

    private MenuItem item(Deed deed) {
        MenuItem item = new MenuItem(deed.title());
        item.setId("history-menu-" + deed.id());
        item.setOnAction(_ -> perform(deed));
        enabling.add(() -> item.setDisable(!deed.allowed().test(allowed())));
        return item;
    }

    private void enable() {
        enabling.forEach(Runnable::run);
    }

    private Allowed allowed() {
        return Allowed.of(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private void perform(Deed deed) {
        if (deed.allowed().test(allowed())) {
            deed.action()
                    .accept(
                            table.getSelectionModel().getSelectedItems().stream()
                                    .map(HistoryRow::id)
                                    .toList());
        }
    }

    private void perform(String id) {
        deeds.stream().filter(deed -> deed.id().equals(id)).forEach(this::perform);
    }

    private void openOnDoubleClick(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            perform("open");
        }
    }

    private void press(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            perform("open");
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            perform("delete");
            e.consume();
        }
    }
}
