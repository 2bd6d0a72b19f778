package dev.quadrat.ui.results;

import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.support.FxThread;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The results pane. A press or Enter goes to the command that evaluates. */
public final class ResultsView extends BorderPane {
    private static final double SCROLL_BAR = 18;
    private static final int FIXED_COLUMNS = 2;

    private final ResultsViewModel model;
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final TableView<ResultRow> table = new TableView<>();
    private final Label none = new Label();
    private final TableColumn<ResultRow, String> note = new TableColumn<>("Note");
    private List<ResultColumn> shown = List.of();

    /**
     * @param clipboard takes what is copied
     */
    public ResultsView(
            ResultsViewModel model, ObservableBooleanValue dark, Consumer<String> clipboard) {
        this.model = model;
        setId("results");
        table.setId("results-table");
        table.setAccessibleText("Scores of each experiment");
        table.getStyleClass().add("dense");
        none.getStyleClass().add("text-muted");
        none.setId("results-none");
        none.setWrapText(true);
        table.setPlaceholder(none);
        SortedList<ResultRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().add(experiment());
        table.getColumns().add(state(dark));
        note.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().note()));
        note.setCellFactory(_ -> new NoteCell());
        note.setMinWidth(320);
        table.widthProperty().subscribe(this::widenNote);
        table.getColumns().add(note);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        dark.subscribe(table::refresh);
        setTop(bar(clipboard));
        setCenter(table);
        model.table().subscribe(this::show);
    }

    /** Where keys go when the pane is asked for. */
    public void focusScores() {
        // What has just been put into the window can't take the keys at once.
        FxThread.later(table::requestFocus);
    }

    private HBox bar(Consumer<String> clipboard) {
        CheckBox perClass = new CheckBox("Per class");
        perClass.setId("results-per-class");
        perClass.setTooltip(new Tooltip("Columns for each class beside the average"));
        perClass.selectedProperty().bindBidirectional(model.perClass());
        Label legend = new Label("★ best of its column");
        legend.getStyleClass().add("text-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button("Copy as CSV");
        copy.setId("results-copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> clipboard.accept(model.table().get().csv()));
        model.table().subscribe(now -> copy.setDisable(!now.hasScores()));
        HBox bar = new HBox(14, perClass, legend, gap, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("log-bar");
        return bar;
    }

    private void show(ResultTable now) {
        if (!now.columns().equals(shown)) {
            shown = now.columns();
            table.getColumns().remove(FIXED_COLUMNS, table.getColumns().size());
            shown.forEach(column -> table.getColumns().add(column(column)));
            table.getColumns().add(note);
            widenNote();
        }
        none.setText(model.emptiness());
        ResultRow selected = table.getSelectionModel().getSelectedItem();
        rows.setAll(now.rows());
        if (selected != null) {
            rows.stream()
                    .filter(row -> row.experiment().equals(selected.experiment()))
                    .filter(row -> row.commandId().equals(selected.commandId()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        table.refresh();
    }

    /** The room that scores leave, so that a sentence can be read to its end. */
    private void widenNote() {
        double others =
                table.getColumns().stream()
                        .filter(column -> !column.equals(note))
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
        note.setPrefWidth(Math.max(note.getMinWidth(), table.getWidth() - others - SCROLL_BAR));
    }

    private static TableColumn<ResultRow, String> experiment() {
        TableColumn<ResultRow, String> column = new TableColumn<>("Experiment");
        column.setPrefWidth(190);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().experiment()));
        return column;
    }

    private static TableColumn<ResultRow, NodeState> state(ObservableBooleanValue dark) {
        TableColumn<ResultRow, NodeState> column = new TableColumn<>("State");
        column.setPrefWidth(120);
        column.setComparator(Comparator.comparing(NodeState::word));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().state()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            private final Label label = new Label();

                            @Override
                            protected void updateItem(NodeState item, boolean empty) {
                                super.updateItem(item, empty);
                                if (empty || item == null) {
                                    setGraphic(null);
                                } else {
                                    Badges.showState(label, item, dark.get());
                                    setGraphic(label);
                                }
                            }
                        });
        return column;
    }

    private TableColumn<ResultRow, ResultRow> column(ResultColumn what) {
        TableColumn<ResultRow, ResultRow> column = new TableColumn<>(what.title());
        column.setPrefWidth(what.isAverage() ? 104 : 164);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new ScoreCell(what, model.table()::get));
        column.setComparator(new ByScore(what, column));
        return column;
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            go();
        }
    }

    private void press(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            go();
            e.consume();
        }
    }

    private void go() {
        ResultRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.show(row);
        }
    }
}
