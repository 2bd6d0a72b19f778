package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Problem;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.List;

/** A field for each argument, and below them what is wrong. */
final class ArgumentsForm extends VBox {
    private final ExperimentsViewModel model;
    private final VBox fields = new VBox(10);
    private final VBox problems = new VBox(6);

    ArgumentsForm(ExperimentsViewModel model) {
        super(10);
        this.model = model;
        setId("arguments-form");
        problems.setId("argument-problems");
        getStyleClass().add("arguments-form");
        getChildren().addAll(fields, problems);
        model.fields().addListener((ListChangeListener<ArgumentField>) _ -> showFields());
        model.problems().addListener((ListChangeListener<Problem>) _ -> showProblems());
        showFields();
        showProblems();
    }

    void focus(String argument) {
        fields.getChildren().stream()
                .flatMap(box -> ((VBox) box).getChildren().stream())
                .filter(input -> ("argument-" + argument).equals(input.getId()))
                .forEach(Node::requestFocus);
    }

    private void showFields() {
        List<VBox> boxes = model.fields().stream().map(this::box).toList();
        fields.getChildren().setAll(boxes);
    }

    private void showProblems() {
        problems.getChildren().setAll(model.problems().stream().map(ArgumentsForm::text).toList());
    }

    private static Node text(Problem problem) {
        Label label = new Label(problem.message());
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("problem-error");
        return label;
    }

    private VBox box(ArgumentField field) {
        Control input = input(field);
        input.setId("argument-" + field.name());
        input.setMaxWidth(Double.MAX_VALUE);
        input.setAccessibleText(field.name() + (field.required() ? ", required" : ""));
        input.setAccessibleHelp(field.description());
        input.setTooltip(new Tooltip(field.name() + ": " + field.type()));
        Label name = new Label(field.name() + (field.required() ? " *" : ""));
        name.setLabelFor(input);
        name.getStyleClass().add("argument-name");
        VBox box = new VBox(3, name, input);
        if (!field.description().isEmpty()) {
            Label description = new Label(field.description());
            description.setWrapText(true);
            description.setMinHeight(USE_PREF_SIZE);
            description.getStyleClass().addAll("text-muted", "text-small");
            box.getChildren().add(description);
        }
        return box;
    }

    private Control input(ArgumentField field) {
        String value = model.value(field);
        if (field.choices().isEmpty()) {
            TextField text = new TextField(value);
            text.setPromptText(field.required() ? "required" : field.defaultValue());
            text.textProperty().subscribe((_, now) -> model.type(field, now));
            return text;
        }
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(field.choices());
        choice.setValue(value.isEmpty() ? field.defaultValue() : value);
        choice.valueProperty().subscribe((_, now) -> model.type(field, now));
        return choice;
    }
}
