package dev.quadrat.ui.table;

import dev.quadrat.ui.filter.NothingLeft;
import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.node.NodeMenu;
import dev.quadrat.ui.session.NodeState;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The table of commands; its selection is the one of all panes. */
public final class NodeTableView extends TableView<NodeRow> {
    private final NodeTableViewModel model;
    private final NodeMenu menu;
    private boolean selecting;

    public NodeTableView(
            NodeTableViewModel model, ObservableBooleanValue dark, NodeActions actions) {
        this.model = model;
        menu = new NodeMenu(actions);
        setOnContextMenuRequested(this::showMenu);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (NodeMenu.isAsked(e)) {
                        showMenuOfSelected();
                        e.consume();
                    }
                });
        setId("node-table");
        setAccessibleText("Commands of the plan");
        getStyleClass().add("dense");
        SortedList<NodeRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        TableColumn<NodeRow, String> type =
                column(
                        "Type",
                        fixed(NodeRow::type),
                        96,
                        (label, t) -> Badges.showType(label, t, dark.get()));
        TableColumn<NodeRow, NodeState> state =
                column(
                        "State",
                        row -> row.state(),
                        136,
                        (label, s) -> Badges.showState(label, s, dark.get()));
        state.setComparator(Comparator.comparing(NodeState::word));
        getColumns().add(type);
        getColumns().add(column("For", fixed(NodeRow::owner), 190, Label::setText));
        getColumns().add(part());
        getColumns().add(state);
        getColumns().add(column("Reason", NodeRow::reason, 420, Label::setText));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        dark.subscribe(this::refresh);
        getSelectionModel().selectedItemProperty().subscribe(this::tell);
        model.session().selection().command().subscribe(this::follow);
        model.session().selection().sought().subscribe(this::showSelected);
        model.rows().addListener(this::rowsChanged);
        sceneProperty().subscribe(scene -> model.watched(scene != null));
        setPlaceholder(new NothingLeft(model.filter()));
    }

    /** States come and go by the thousand; only other rows make another selection. */
    private void rowsChanged(ListChangeListener.Change<? extends NodeRow> change) {
        while (change.next()) {
            if (change.wasAdded() || change.wasRemoved()) {
                follow(model.session().selection().command().get());
                return;
            }
        }
    }

    /** 10 comes after 9, not after 1. */
    private static TableColumn<NodeRow, NodeRow> part() {
        TableColumn<NodeRow, NodeRow> part =
                column(
                        "Part",
                        ReadOnlyObjectWrapper::new,
                        70,
                        (label, row) -> label.setText(row.part()));
        part.setComparator(Comparator.comparingInt(NodeRow::partNumber));
        return part;
    }

    /** A press has selected the row beneath it before. */
    private void showMenu(ContextMenuEvent e) {
        e.consume();
        if (!e.isKeyboardTrigger()) {
            showMenuAt(e.getX(), e.getY());
        }
    }

    private void showMenuOfSelected() {
        lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .filter(
                        row ->
                                ((TableRow<?>) row).getIndex()
                                        == getSelectionModel().getSelectedIndex())
                .map(row -> sceneToLocal(row.localToScene(row.getBoundsInLocal())))
                .findFirst()
                .ifPresent(at -> showMenuAt(getWidth() / 3, at.getMaxY()));
    }

    private void showMenuAt(double x, double y) {
        NodeRow row = getSelectionModel().getSelectedItem();
        if (row != null) {
            menu.show(row.id(), this, x, y);
        }
    }

    private void tell(NodeRow row) {
        if (!selecting && row != null) {
            model.session().selection().select(row.id());
        }
    }

    private void follow(String id) {
        selecting = true;
        NodeRow row = getItems().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
        if (row == null) {
            getSelectionModel().clearSelection();
        } else if (!row.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(row);
            scrollTo(row);
        }
        selecting = false;
    }

    private void showSelected() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            scrollTo(row);
        }
    }

    private static <T> TableColumn<NodeRow, T> column(
            String title,
            Function<NodeRow, ObservableValue<T>> value,
            double width,
            BiConsumer<Label, T> show) {
        TableColumn<NodeRow, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setCellFactory(_ -> new LabelCell<>(show));
        return column;
    }

    private static Function<NodeRow, ObservableValue<String>> fixed(
            Function<NodeRow, String> text) {
        return row -> new ReadOnlyStringWrapper(text.apply(row));
    }

    /** A cell that shows its value on a label. */
    private static final class LabelCell<T> extends TableCell<NodeRow, T> {
        private final Label label = new Label();
        private final BiConsumer<Label, T> show;

        LabelCell(BiConsumer<Label, T> show) {
            this.show = show;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                show.accept(label, item);
                setGraphic(label);
            }
        }
    }
}
