package dev.quadrat.ui.experiments;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.List;

/** An argument's name, input, description, and what is wrong with it. */
final class ArgumentBox extends VBox {
    private final ArgumentField field;
    private final ArgumentInput input;
    private final Label missing = new Label(ArgumentErrors.MISSING);
    private final Label error = new Label("", new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    private final Label description;

    ArgumentBox(ArgumentField field, ExperimentsViewModel model, PlaceChooser places) {
        super(3);
        this.field = field;
        input =
                ArgumentInput.of(
                        field, model.value(field), text -> model.type(field, text), places);
        var control = input.control();
        control.setId("argument-" + field.name());
        control.setAccessibleText(field.name() + (field.required() ? ", required" : ""));
        control.setTooltip(new Tooltip(field.name() + ": " + field.type()));
        missing.setId("missing-" + field.name());
        missing.getStyleClass().addAll("problem-error", "text-small");
        missing.setMinWidth(USE_PREF_SIZE);
        missing.managedProperty().bind(missing.visibleProperty());
        if (field.kind() == ArgumentKind.SWITCH) {
            getChildren().add(inALine(input.node()));
        } else {
            Label name = new Label(field.name() + (field.required() ? " *" : ""));
            name.setLabelFor(control);
            name.getStyleClass().add("argument-name");
            getChildren().addAll(inALine(name), input.node());
        }
        error.setId("error-" + field.name());
        error.getStyleClass().addAll("problem-error", "text-small");
        description = new Label(field.description());
        description.getStyleClass().addAll("text-muted", "text-small");
        for (Label label : List.of(error, description)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        getChildren().addAll(error, description);
        showError("");
    }

    private HBox inALine(Node name) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(6, name, gap, missing);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    ArgumentField field() {
        return field;
    }

    void focus() {
        input.control().requestFocus();
    }

    /**
     * In places that are there anyway: what is below is not to move while somebody types.
     *
     * @param sentence empty for none
     */
    void showError(String sentence) {
        boolean wrong = !sentence.isEmpty();
        boolean isMissing = sentence.equals(ArgumentErrors.MISSING);
        missing.setVisible(isMissing);
        error.setText(sentence);
        error.setVisible(wrong && !isMissing);
        description.setVisible(!error.isVisible() && !field.description().isEmpty());
        input.control().pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        input.control().setAccessibleHelp((wrong ? sentence + ". " : "") + field.description());
    }
}
