package dev.quadrat.ui.overview;

import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.filter.NothingLeft;
import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.look.TallyLabel;
import dev.quadrat.ui.session.StateTally;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hundreds of experiments in a table of stages. */
public final class OverviewView extends BorderPane {
    private final OverviewViewModel model;
    private final ObservableBooleanValue dark;
    private final TableView<ExperimentRow> table = new TableView<>();
    private List<String> types = List.of();

    public OverviewView(
            OverviewViewModel model, FilterViewModel filter, ObservableBooleanValue dark) {
        this.model = model;
        this.dark = dark;
        setId("overview");
        Label title = new Label();
        title.setId("overview-title");
        title.getStyleClass().add("title-4");
        Label hint =
                new Label("Open an experiment with Enter or a double click; a stage with a press.");
        hint.getStyleClass().add("text-muted");
        VBox head = new VBox(8, title, new StageBoxes(model, dark), hint);
        head.getStyleClass().add("overview-head");
        setTop(head);
        table.setId("overview-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText("Experiments and how far their commands are");
        SortedList<ExperimentRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(new NothingLeft(filter));
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(this::open);
        setCenter(table);
        model.stages()
                .subscribe(
                        stages -> {
                            title.setText(model.title());
                            showColumns(stages);
                        });
        dark.subscribe(table::refresh);
        sceneProperty().subscribe(scene -> model.watched(scene != null));
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private TableRow<ExperimentRow> row() {
        TableRow<ExperimentRow> row = new TableRow<>();
        row.setOnMouseClicked(
                e -> {
                    boolean twice = e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2;
                    if (twice && !row.isEmpty()) {
                        model.openExperiment(row.getItem().id());
                    }
                });
        return row;
    }

    private void open(KeyEvent e) {
        ExperimentRow row = table.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && row != null) {
            model.openExperiment(row.id());
            e.consume();
        }
    }

    private void showColumns(Map<String, StateTally> stages) {
        List<String> now = List.copyOf(stages.keySet());
        if (now.equals(types) && !table.getColumns().isEmpty()) {
            return;
        }
        types = now;
        table.getColumns().clear();
        table.getColumns().add(text("Experiment", ExperimentRow::id, 190));
        table.getColumns().add(text("Set", ExperimentRow::set, 150));
        now.forEach(type -> table.getColumns().add(stage(type)));
    }

    private static TableColumn<ExperimentRow, String> text(
            String title, Function<ExperimentRow, String> text, double width) {
        TableColumn<ExperimentRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell());
        return column;
    }

    private TableColumn<ExperimentRow, StateTally> stage(String type) {
        TableColumn<ExperimentRow, StateTally> column = new TableColumn<>();
        Label title = Badges.type(type, dark.get());
        dark.subscribe(isDark -> Badges.showType(title, type, isDark));
        column.setGraphic(title);
        column.setPrefWidth(112);
        column.setCellValueFactory(row -> row.getValue().stage(type));
        column.setCellFactory(_ -> new TallyCell());
        // What wants a look comes up with the first press.
        column.setSortType(TableColumn.SortType.DESCENDING);
        return column;
    }

    /** Names that are too long are cut; the whole is told beside the pointer. */
    private static final class TextCell extends TableCell<ExperimentRow, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            whole.setText(item);
            setTooltip(empty ? null : whole);
        }
    }

    private final class TallyCell extends TableCell<ExperimentRow, StateTally> {
        private final TallyLabel label = new TallyLabel(false);

        @Override
        protected void updateItem(StateTally item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                label.show(item, dark.get());
                setGraphic(label);
            }
        }
    }
}
