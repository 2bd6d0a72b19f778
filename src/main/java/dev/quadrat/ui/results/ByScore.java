package dev.quadrat.ui.results;

import javafx.scene.control.TableColumn;

import java.util.Comparator;

/** Rows by a number; those that have none come last, whichever way the table is sorted. */
final class ByScore implements Comparator<ResultRow> {
    private final ResultColumn column;
    private final TableColumn<ResultRow, ResultRow> header;

    ByScore(ResultColumn column, TableColumn<ResultRow, ResultRow> header) {
        this.column = column;
        this.header = header;
    }

    @Override
    public int compare(ResultRow a, ResultRow b) {
        Double left = column.value(a.evaluation());
        Double right = column.value(b.evaluation());
        if (left != null && right != null) {
            return Double.compare(left, right);
        }
        int missingLast = Boolean.compare(left == null, right == null);
        return header.getSortType() == TableColumn.SortType.DESCENDING ? -missingLast : missingLast;
    }
}
