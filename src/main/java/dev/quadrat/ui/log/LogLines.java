package dev.quadrat.ui.log;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.ArrayList;
import java.util.List;

/** The rows of a log; several can be selected and copied. */
final class LogLines extends ListView<Integer> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final List<KeyCode> AWAY = List.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME);

    /** More are not in sight: some of them are no longer used. */
    private static final int MOST_CELLS = 256;

    private final LogViewModel model;
    private Runnable resized = () -> {};
    private final Label sentence = new Label();
    private final List<LogCell> cells = new ArrayList<>();

    LogLines(LogViewModel model, ObservableBooleanValue dark) {
        super(model.numbers());
        this.model = model;
        setId("log-lines");
        setAccessibleText("Lines of the log");
        setFixedCellSize(Cells.HEIGHT);
        setMinHeight(Cells.HEIGHT);
        heightProperty().subscribe(_ -> resized.run());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("log-lines");
        sentence.setId("log-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        setPlaceholder(sentence);
        setCellFactory(
                _ -> {
                    LogCell cell = new LogCell(model, dark);
                    if (cells.size() > MOST_CELLS) {
                        cells.removeIf(old -> old.getScene() == null);
                    }
                    cells.add(cell);
                    return cell;
                });
        model.version().subscribe(_ -> cells.forEach(cell -> cell.render(false)));
        dark.subscribe(() -> cells.forEach(cell -> cell.render(true)));
        widthProperty().subscribe(_ -> model.fits(Cells.columns(getWidth()), firstShown()));
        setContextMenu(menu());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::grabbed);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::letGo);
    }

    void onResize(Runnable action) {
        resized = action;
    }

    void setSentence(String text) {
        sentence.setText(text);
    }

    int firstShown() {
        IndexedCell<?> first =
                lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        ? flow.getFirstVisibleCell()
                        : null;
        return first == null ? 0 : Math.max(0, first.getIndex());
    }

    /** The selected row, or else the one before the first in sight. */
    int place() {
        int selected = getSelectionModel().getSelectedIndex();
        return selected >= 0 ? selected : firstShown() - 1;
    }

    void copySelected() {
        int count = getSelectionModel().getSelectedIndices().size();
        if (count > 0) {
            boolean all = count == getItems().size();
            model.copy(
                    all ? List.of() : List.copyOf(getSelectionModel().getSelectedIndices()),
                    LogLines::toClipboard);
        }
    }

    void copyAll() {
        model.copy(List.of(), LogLines::toClipboard);
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(_ -> copySelected());
        MenuItem all = new MenuItem("Copy all");
        all.setOnAction(_ -> copyAll());
        MenuItem select = new MenuItem("Select all");
        select.setOnAction(_ -> getSelectionModel().selectAll());
        return new ContextMenu(copy, all, new SeparatorMenuItem(), select);
    }

    private void pressed(KeyEvent e) {
        if (COPY.match(e)) {
            copySelected();
            e.consume();
        } else if (AWAY.contains(e.getCode())) {
            model.follow().set(false);
        } else if (e.getCode() == KeyCode.END) {
            model.follow().set(true);
        }
    }

    /** Who looks back does not want to be torn to the end. */
    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() > 0) {
            model.follow().set(false);
        } else if (e.getDeltaY() < 0 && isAtEnd()) {
            model.follow().set(true);
        }
    }

    private void grabbed(MouseEvent e) {
        if (isOnScrollBar(e)) {
            model.follow().set(false);
        }
    }

    private void letGo(MouseEvent e) {
        if (isOnScrollBar(e) && isAtEnd()) {
            model.follow().set(true);
        }
    }

    private static boolean isOnScrollBar(MouseEvent e) {
        return e.getTarget() instanceof javafx.scene.Node node
                && (node.getStyleClass().contains("thumb")
                        || node.getStyleClass().contains("track"));
    }

    private boolean isAtEnd() {
        IndexedCell<?> last =
                lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        ? flow.getLastVisibleCell()
                        : null;
        return last != null && last.getIndex() >= getItems().size() - 1;
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
