package dev.quadrat.ui.runner;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Facts as a small table, and problems with what to do. */
public final class FoundView extends VBox {
    public FoundView(RunnerCheck check) {
        getStyleClass().add("found");
        check.problems().stream().filter(Problem::isError).map(FoundView::row).forEach(this::add);
        check.problems().stream().filter(p -> !p.isError()).map(FoundView::row).forEach(this::add);
        if (!check.facts().isEmpty()) {
            getChildren().add(facts(check));
        }
    }

    private void add(HBox row) {
        getChildren().add(row);
    }

    private static GridPane facts(RunnerCheck check) {
        GridPane table = new GridPane();
        table.setId("found-facts");
        table.getStyleClass().add("found-facts");
        int row = 0;
        for (RunnerCheck.Fact fact : check.facts()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("text-muted");
            label.setMinWidth(USE_PREF_SIZE);
            Label value = wrapped(fact.value());
            GridPane.setValignment(label, VPos.TOP);
            GridPane.setHgrow(value, Priority.ALWAYS);
            table.addRow(row++, label, value);
        }
        return table;
    }

    private static HBox row(Problem problem) {
        FontIcon icon =
                new FontIcon(
                        problem.isError() ? MaterialDesignC.CLOSE_CIRCLE : MaterialDesignA.ALERT);
        Label severity = new Label(FoundText.severity(problem), icon);
        severity.getStyleClass().add(problem.isError() ? "problem-error" : "problem-warning");
        severity.setMinWidth(84);
        Label message = wrapped(problem.message());
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox row = new HBox(8, severity, message);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
