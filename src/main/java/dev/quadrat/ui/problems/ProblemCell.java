package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Severity, kind and message of a problem. */
final class ProblemCell extends ListCell<Problem> {
    ProblemCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setGraphic(empty || problem == null ? null : row(problem));
        setAccessibleText(
                empty || problem == null
                        ? ""
                        : ProblemWords.severity(problem) + ": " + problem.message());
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
        Label message = new Label(problem.message());
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox row = new HBox(8, severity, kind, message);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
