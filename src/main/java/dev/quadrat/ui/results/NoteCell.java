package dev.quadrat.ui.results;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/** A sentence, whole in its tooltip: the end of it says what to do. */
final class NoteCell extends TableCell<ResultRow, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        String text = empty || item == null ? "" : item;
        setText(text);
        setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
}
