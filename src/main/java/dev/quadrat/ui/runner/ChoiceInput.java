package dev.quadrat.ui.runner;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import java.util.List;

/** A box that is typed into, with a list that the runner is asked for when it opens. */
final class ChoiceInput {
    private static final int ROWS = 8;
    private static final double BUSY = 16;
    private static final double BESIDE_THE_ARROW = 36;

    private final FieldViewModel model;
    private final ComboBox<String> box = new ComboBox<>();
    private final Label none = new Label();
    private boolean isOffering;

    private ChoiceInput(FieldViewModel model) {
        this.model = model;
        box.setId("runner-field-" + model.field().name());
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        box.setPlaceholder(none);
        box.setPromptText(model.prompt());
        none.setGraphic(busy());
        none.getStyleClass().addAll("text-muted", "choice-note");
        model.asking().subscribe(_ -> note());
        model.failure().subscribe(this::failed);
        model.choices().subscribe(() -> offer(model.choices()));
        box.showingProperty().subscribe(this::opened);
        box.valueProperty().subscribe((_, now) -> picked(now));
    }

    static FieldInput of(FieldViewModel model) {
        ChoiceInput input = new ChoiceInput(model);
        TextField text = input.box.getEditor();
        FieldInput.follow(text, model);
        Node mark = input.busy();
        mark.setMouseTransparent(true);
        StackPane.setAlignment(mark, Pos.CENTER_RIGHT);
        StackPane.setMargin(mark, new Insets(0, BESIDE_THE_ARROW, 0, 0));
        return new FieldInput(input.box, new StackPane(input.box, mark), text);
    }

    private Node busy() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(BUSY, BUSY);
        busy.setMinSize(BUSY, BUSY);
        busy.setAccessibleText("Asking what may be chosen");
        busy.visibleProperty().bind(model.asking());
        busy.managedProperty().bind(busy.visibleProperty());
        return busy;
    }

    private void opened(boolean showing) {
        if (showing && !isOffering) {
            model.open();
        }
    }

    /** What was typed is not on the list, which is no reason to lose it. */
    private void offer(List<String> choices) {
        String typed = box.getEditor().getText();
        isOffering = true;
        box.getItems().setAll(choices);
        box.setValue(typed);
        if (!typed.equals(box.getEditor().getText())) {
            box.getEditor().setText(typed);
        }
        if (box.isShowing()) {
            // A list that is open keeps the height that it had when it opened.
            box.hide();
            box.show();
        }
        isOffering = false;
    }

    /** The sentence stands below the box, where an open list would hide it. */
    private void failed(String sentence) {
        if (!sentence.isEmpty()) {
            box.hide();
        }
        note();
    }

    private void picked(String value) {
        if (!isOffering && value != null && box.getItems().contains(value)) {
            model.type(value);
        }
    }

    private void note() {
        none.setText(model.asking().get() ? "Asking…" : "There is none to choose from");
    }
}
