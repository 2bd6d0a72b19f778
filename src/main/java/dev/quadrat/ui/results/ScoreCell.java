package dev.quadrat.ui.results;

import javafx.scene.control.TableCell;

import java.util.function.Supplier;

/** A number; the best of its column has a star and stands out by weight. */
final class ScoreCell extends TableCell<ResultRow, ResultRow> {
    private final ResultColumn column;
    private final Supplier<ResultTable> table;

    ScoreCell(ResultColumn column, Supplier<ResultTable> table) {
        this.column = column;
        this.table = table;
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("best-score");
        if (empty || row == null) {
            setText(null);
            setAccessibleText(null);
            return;
        }
        String number = table.get().text(row, column);
        boolean best = table.get().isBest(row, column);
        setText(best ? "★ " + number : number);
        setAccessibleText(column.title() + " " + number + (best ? ", the best" : ""));
        if (best) {
            getStyleClass().add("best-score");
        }
    }
}
