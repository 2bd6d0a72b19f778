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
import javafx.scene.input.MouseButton;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The list of problems; messages can be copied, a press or Enter goes to the place. */
public final class ProblemsView extends ListView<Problem> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ProblemsViewModel model;
    private final Consumer<ProblemPlace> go;

    /**
     * @param go shows the place of a problem
     */
    public ProblemsView(ProblemsViewModel model, Consumer<ProblemPlace> go) {
        this.model = model;
        this.go = go;
        setId("problems-list");
        setAccessibleText("Problems");
        setItems(model.problems());
        setCellFactory(_ -> cell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label("No problems. What is asked for can run as it is.");
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
        addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
    }

    private ProblemCell cell() {
        ProblemCell cell = new ProblemCell(model);
        cell.setOnMouseClicked(
                e -> {
                    boolean plain = !e.isShiftDown() && !e.isShortcutDown();
                    if (e.getButton() == MouseButton.PRIMARY && plain && !cell.isEmpty()) {
                        go.accept(model.place(cell.getItem()));
                    }
                });
        return cell;
    }

    private void enter(KeyEvent e) {
        Problem problem = getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && problem != null) {
            go.accept(model.place(problem));
            e.consume();
        }
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
