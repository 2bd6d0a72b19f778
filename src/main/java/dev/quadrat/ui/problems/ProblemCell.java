package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;

import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Severity, kind and message of a problem. */
final class ProblemCell extends ListCell<Problem> {
    private final ProblemsViewModel model;

    ProblemCell(ProblemsViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            setCursor(Cursor.DEFAULT);
        } else {
            HBox row = row(problem);
            String hint = ProblemWords.hint(model.place(problem));
            if (!hint.isEmpty()) {
                row.getChildren().add(going(hint));
            }
            setGraphic(row);
            setCursor(hint.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        }
        setAccessibleText(
                empty || problem == null
                        ? ""
                        : ProblemWords.severity(problem) + ": " + ProblemWords.message(problem));
    }

    private static Label going(String hint) {
        Label label = new Label(hint, new FontIcon(MaterialDesignA.ARROW_RIGHT));
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.getStyleClass().add("problem-place");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    static HBox row(Problem problem) {
        FontIcon icon =
                new FontIcon(
                        problem.isError() ? MaterialDesignC.CLOSE_CIRCLE : MaterialDesignA.ALERT);
        Label severity = new Label(ProblemWords.severity(problem), icon);
        severity.getStyleClass().add(problem.isError() ? "problem-error" : "problem-warning");
        severity.setMinWidth(84);
        Label kind = new Label(ProblemWords.kind(problem.kind()));
        kind.getStyleClass().add("text-muted");
        kind.setMinWidth(120);
        Label message = new Label(ProblemWords.message(problem));
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox row = new HBox(8, severity, kind, message);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
