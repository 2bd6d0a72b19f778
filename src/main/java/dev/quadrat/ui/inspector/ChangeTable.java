package dev.quadrat.ui.inspector;

import dev.quadrat.dag.FieldDifference;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/** Field, was and is, a line each; below, what changed otherwise. */
final class ChangeTable {
    private ChangeTable() {}

    static Optional<Node> of(Changes changes, Sections sections) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        VBox content = new VBox(6);
        if (!changes.fields().isEmpty()) {
            content.getChildren().add(grid(changes.fields()));
        }
        changes.others().forEach(text -> content.getChildren().add(sentence(text)));
        VBox box = sections.section("Changed since it completed", content);
        box.setId("inspector-changes");
        return Optional.of(box);
    }

    private static GridPane grid(List<FieldDifference> fields) {
        GridPane grid = new GridPane(10, 3);
        grid.getStyleClass().add("change-table");
        grid.getColumnConstraints().setAll(column(46), column(27), column(27));
        grid.addRow(0, Sections.muted("field"), Sections.muted("was"), Sections.muted("is"));
        for (int i = 0; i < fields.size(); i++) {
            FieldDifference field = fields.get(i);
            Label is = cell(field.after());
            is.getStyleClass().add("change-now");
            grid.addRow(i + 1, cell(field.field()), cell(field.before()), is);
        }
        return grid;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
