package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogRow;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** A row in sight; what it holds may come later, or change. */
final class LogCell extends ListCell<Integer> {
    private final LogRows model;
    private final ObservableBooleanValue dark;
    private final RowPane pane = new RowPane();
    private @Nullable LogRow shown;
    private int shownLines = -1;

    LogCell(LogRows model, ObservableBooleanValue dark) {
        this.model = model;
        this.dark = dark;
        getStyleClass().add("log-cell");
    }

    /** Draws what it holds now. */
    void render(boolean anew) {
        Integer number = isEmpty() ? null : getItem();
        if (number == null) {
            shown = null;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        LogRow row = model.row(number);
        if (!anew
                && row != null
                && row.equals(shown)
                && digits(model.lines()) == digits(shownLines)) {
            return;
        }
        shown = row;
        shownLines = model.lines();
        setGraphic(pane);
        if (row == null) {
            pane.showNothing();
            setAccessibleText("");
        } else {
            pane.show(row, model.lines(), AnsiColors.of(dark.get()));
            setAccessibleText(row.text());
        }
        pane.requestLayout();
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        render(false);
    }

    private static int digits(int lines) {
        return String.valueOf(lines).length();
    }
}
