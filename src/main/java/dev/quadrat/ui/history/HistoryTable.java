package dev.quadrat.ui.history;

import dev.quadrat.run.RunSummary;
import dev.quadrat.workbench.RunEntry;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/** The rows of the history. */
final class HistoryTable extends TableView<HistoryRow> {
    private final HistoryViewModel model;

    HistoryTable(HistoryViewModel model, ObservableBooleanValue dark) {
        this.model = model;
        setId("history-table");
        setAccessibleText("Runs, newest first");
        getStyleClass().add("dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<HistoryRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        TableColumn<HistoryRow, RunEntry> state = new TableColumn<>("State");
        state.setCellValueFactory(row -> row.getValue().entry());
        state.setCellFactory(_ -> new StateCell(dark));
        state.setComparator(java.util.Comparator.comparing(HistoryTable::word));
        state.setPrefWidth(124);
        getColumns().add(state);
        getColumns().add(text("Started", 130, row -> row.entry().map(this::started)));
        getColumns().add(right(text("Duration", 84, HistoryRow::duration)));
        getColumns().add(text("Commands done", 130, row -> row.entry().map(HistoryRow::counts)));
        getColumns().add(text("Runs on", 92, row -> row.entry().map(model::runner)));
        getColumns().add(text("Run", 186, row -> new ReadOnlyStringWrapper(row.id())));
        getColumns().add(text("Jars", 260, row -> row.entry().map(HistoryRow::jars)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        dark.subscribe(this::refresh);
        Label none =
                new Label(
                        "No runs yet. Every run of this home folder is listed here, those of the"
                                + " command line too.");
        none.getStyleClass().add("text-muted");
        setPlaceholder(none);
    }

    private String started(RunEntry entry) {
        return switch (entry) {
            case RunEntry.Listed listed -> started(listed.summary());
            case RunEntry.Damaged _ -> "";
        };
    }

    private String started(RunSummary summary) {
        return HistoryViewModel.time(summary.started(), model.zone());
    }

    private static String word(RunEntry entry) {
        return entry instanceof RunEntry.Listed listed
                ? RunBadges.word(listed.summary().state())
                : "damaged";
    }

    private static TableColumn<HistoryRow, String> text(
            String title, double width, Function<HistoryRow, ObservableValue<String>> value) {
        TableColumn<HistoryRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        return column;
    }

    private static TableColumn<HistoryRow, String> right(TableColumn<HistoryRow, String> column) {
        column.getStyleClass().add("number-column");
        column.setStyle("-fx-alignment: CENTER-RIGHT;");
        return column;
    }

    /** How a run stands. */
    private static final class StateCell extends TableCell<HistoryRow, RunEntry> {
        private final Label label = new Label();
        private final ObservableBooleanValue dark;

        StateCell(ObservableBooleanValue dark) {
            this.dark = dark;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(RunEntry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                RunBadges.show(label, item, dark.get());
                setGraphic(label);
            }
        }
    }
}
