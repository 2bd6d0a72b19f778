package dev.quadrat.ui.runner;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.List;

/** A field's input, what it is for, and what is wrong with its list. */
final class FieldBox extends VBox {
    private final FieldViewModel model;
    private final FieldInput input;
    private final Label failure = new Label("", new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    private final Label description;

    FieldBox(FieldViewModel model) {
        super(4);
        this.model = model;
        input = FieldInput.of(model);
        String name = model.field().label() + (model.field().isRequired() ? ", required" : "");
        input.control().setAccessibleText(name);
        input.text().setAccessibleText(name);
        failure.setId("runner-failure-" + model.field().name());
        failure.getStyleClass().addAll("problem-error", "text-small");
        description = new Label(model.field().description());
        description.getStyleClass().addAll("text-muted", "text-small");
        for (Label label : List.of(failure, description)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        getChildren().addAll(input.node(), failure, description);
        model.failure().subscribe(_ -> refresh());
        model.value().subscribe(_ -> refresh());
    }

    FieldInput input() {
        return input;
    }

    void close() {
        model.close();
    }

    void focus() {
        input.text().requestFocus();
        input.text().selectAll();
    }

    boolean isOf(String field) {
        return model.field().name().equals(field);
    }

    private void refresh() {
        String sentence = model.failure().get();
        failure.setText(sentence);
        failure.setVisible(!sentence.isEmpty());
        description.setVisible(!model.field().description().isEmpty());
        input.control().pseudoClassStateChanged(Styles.STATE_DANGER, model.isMissing());
        String help = (sentence.isEmpty() ? "" : sentence + ". ") + model.field().description();
        input.control().setAccessibleHelp(help);
        input.text().setAccessibleHelp(help);
    }
}
