package dev.quadrat.ui.runner;

import dev.quadrat.run.RunnerField;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/**
 * The control that a field is filled in by.
 *
 * @param control that the label names
 * @param node that is shown: the control, or it and a mark
 * @param text where it is typed
 */
record FieldInput(Control control, Node node, TextField text) {
    static FieldInput of(FieldViewModel model) {
        return switch (model.field().kind()) {
            case TEXT, WHOLE_NUMBER -> plain(model);
            case CHOICE -> ChoiceInput.of(model);
        };
    }

    private static FieldInput plain(FieldViewModel model) {
        TextField text = new TextField();
        text.setId("runner-field-" + model.field().name());
        if (model.field().kind() == RunnerField.Kind.WHOLE_NUMBER) {
            text.setTextFormatter(new TextFormatter<>(FieldInput::digitsOnly));
            text.setMaxWidth(110);
        }
        follow(text, model);
        return new FieldInput(text, text, text);
    }

    /** What is typed holds letter by letter; the key field's, when it is whole. */
    static void follow(TextField text, FieldViewModel model) {
        text.setPromptText(model.prompt());
        model.value()
                .subscribe(
                        now -> {
                            if (!now.equals(text.getText().strip())) {
                                text.setText(now);
                            }
                        });
        if (model.field().isKey()) {
            text.focusedProperty()
                    .subscribe(
                            (before, now) -> {
                                if (before && !now) {
                                    model.type(text.getText());
                                }
                            });
            text.addEventFilter(ActionEvent.ACTION, _ -> model.type(text.getText()));
        } else {
            text.textProperty().subscribe((_, now) -> model.type(now == null ? "" : now));
        }
    }

    @SuppressWarnings("NullAway") // null is how a formatter refuses a change
    private static TextFormatter.Change digitsOnly(TextFormatter.Change change) {
        return change.getControlNewText().matches("\\d{0,9}") ? change : null;
    }
}
