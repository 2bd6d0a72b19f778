package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.stream.Collectors;

/** The list of problems; messages can be copied. */
public final class ProblemsView extends ListView<Problem> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    public ProblemsView(ProblemsViewModel model) {
        setId("problems-list");
        setAccessibleText("Problems");
        setItems(model.problems());
        setCellFactory(_ -> new ProblemCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label("No problems. What is asked for can run as it is.");
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
        addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    }

    private void copy(KeyEvent e) {
        if (!COPY.match(e)) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(
                getSelectionModel().getSelectedItems().stream()
                        .map(Problem::message)
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        e.consume();
    }
}
