package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Problem;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** A field for each argument, and below them what is wrong with none of them in particular. */
final class ArgumentsForm extends VBox {
    private final ExperimentsViewModel model;
    private final PlaceChooser places;
    private final VBox fields = new VBox(12);
    private final VBox problems = new VBox(6);
    private final List<ArgumentBox> boxes = new ArrayList<>();

    ArgumentsForm(ExperimentsViewModel model, PlaceChooser places) {
        super(10);
        this.model = model;
        this.places = places;
        setId("arguments-form");
        problems.setId("argument-problems");
        getStyleClass().add("arguments-form");
        getChildren().addAll(fields, problems);
        model.fields().addListener((ListChangeListener<ArgumentField>) _ -> showFields());
        model.problems().addListener((ListChangeListener<Problem>) _ -> showProblems());
        model.errors().addListener((MapChangeListener<String, String>) _ -> showErrors());
        showFields();
        showProblems();
    }

    void focus(String argument) {
        boxes.stream()
                .filter(box -> box.field().name().equals(argument))
                .forEach(ArgumentBox::focus);
    }

    /** Shows what the model holds, whatever was typed. */
    void renew() {
        boxes.clear();
        fields.getChildren().clear();
        showFields();
    }

    /** Fields that stay keep their place, their text and the cursor. */
    private void showFields() {
        List<ArgumentField> wanted = List.copyOf(model.fields());
        boxes.removeIf(box -> !wanted.contains(box.field()));
        fields.getChildren().removeIf(node -> !boxes.contains(node));
        for (int i = 0; i < wanted.size(); i++) {
            ArgumentField field = wanted.get(i);
            if (boxes.stream().noneMatch(box -> box.field().equals(field))) {
                ArgumentBox box = new ArgumentBox(field, model, places);
                boxes.add(Math.min(i, boxes.size()), box);
                fields.getChildren().add(Math.min(i, fields.getChildren().size()), box);
            }
        }
        showErrors();
    }

    private void showErrors() {
        boxes.forEach(box -> box.showError(model.errors().getOrDefault(box.field().name(), "")));
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
}
