package dev.quadrat.ui.log;

import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Lines of a log; several can be selected and copied. */
final class LogLines extends ListView<String> {
    private static final double LINE_HEIGHT = 19;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Label sentence = new Label();

    LogLines(ObservableList<String> lines) {
        super(lines);
        setId("log-lines");
        setAccessibleText("Lines of the log");
        setFixedCellSize(LINE_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("log-lines");
        sentence.setId("log-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        setPlaceholder(sentence);
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(_ -> copy());
        MenuItem all = new MenuItem("Select all");
        all.setOnAction(_ -> getSelectionModel().selectAll());
        setContextMenu(new ContextMenu(copy, all));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (COPY.match(e)) {
                        copy();
                        e.consume();
                    }
                });
    }

    void setSentence(String text) {
        sentence.setText(text);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", getSelectionModel().getSelectedItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
