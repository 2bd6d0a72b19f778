package dev.quadrat.ui.compare;

import dev.quadrat.workbench.ComparisonRow;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table of what was asked for, planned and found in two runs. */
public final class CompareView extends BorderPane {
    private static final int LONG = 30;

    private final CompareViewModel model;
    private final ToggleGroup parts = new ToggleGroup();

    /**
     * @param clipboard takes what is copied
     */
    public CompareView(CompareViewModel model, Consumer<String> clipboard) {
        this.model = model;
        setId("compare");
        CheckBox only = new CheckBox("Only differences");
        only.setId("compare-only-differences");
        only.selectedProperty().bindBidirectional(model.onlyDifferences());
        HBox choice = new HBox();
        choice.getChildren().add(toggle(model.title(), "all", Optional.empty(), "left-pill"));
        ComparisonRow.Part[] all = ComparisonRow.Part.values();
        for (ComparisonRow.Part part : all) {
            boolean last = part == all[all.length - 1];
            choice.getChildren()
                    .add(
                            toggle(
                                    model.title(part),
                                    part.name().toLowerCase(Locale.ROOT),
                                    Optional.of(part),
                                    last ? "right-pill" : "center-pill"));
        }
        parts.selectToggle(parts.getToggles().getFirst());
        parts.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                parts.selectToggle(before);
                            }
                        });
        HBox copies =
                new HBox(
                        6,
                        button("compare-copy-text", "Copy as text", () -> model.text(), clipboard),
                        button("compare-copy-csv", "Copy as CSV", () -> model.csv(), clipboard));
        FlowPane bar = new FlowPane(14, 8, choice, only, copies);
        bar.getStyleClass().addAll("plan-bar", "compare-bar");
        setTop(new VBox(bar));
        setCenter(table());
    }

    private ToggleButton toggle(
            String title, String id, Optional<ComparisonRow.Part> part, String pill) {
        ToggleButton toggle = new ToggleButton(title);
        toggle.setId("compare-part-" + id);
        toggle.getStyleClass().addAll(pill, "small");
        toggle.setToggleGroup(parts);
        toggle.setAccessibleText(title + " differences");
        toggle.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected) {
                                model.part().set(part);
                            }
                        });
        return toggle;
    }

    private static Button button(
            String id,
            String title,
            java.util.function.Supplier<String> text,
            Consumer<String> clipboard) {
        Button button = new Button(title);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> clipboard.accept(text.get()));
        return button;
    }

    private TableView<ComparisonRow> table() {
        TableView<ComparisonRow> table = new TableView<>();
        table.setId("compare-table");
        table.setAccessibleText("What two runs have in common and what differs");
        table.getStyleClass().add("dense");
        SortedList<ComparisonRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().add(column("", 34, row -> row.differs() ? "≠" : "="));
        table.getColumns().add(column("Part", 100, row -> row.part().title()));
        table.getColumns().add(column("What", 400, ComparisonRow::what));
        table.getColumns().add(column(model.left(), 250, ComparisonRow::left));
        table.getColumns().add(column(model.right(), 250, ComparisonRow::right));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setRowFactory(_ -> new Row());
        Label none = new Label();
        none.getStyleClass().add("text-muted");
        none.setText(model.emptiness());
        model.onlyDifferences()
                .subscribe(
                        only -> {
                            none.setText(model.emptiness());
                            table.getStyleClass().remove("mixed");
                            if (!only) {
                                table.getStyleClass().add("mixed");
                            }
                        });
        table.setPlaceholder(none);
        return table;
    }

    private static TableColumn<ComparisonRow, String> column(
            String title, double width, Function<ComparisonRow, String> text) {
        TableColumn<ComparisonRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new LongTextCell());
        return column;
    }

    /** Cut in the middle, since paths and fields differ at their ends; whole when pointed at. */
    private static final class LongTextCell extends TableCell<ComparisonRow, String> {
        LongTextCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            boolean isLong = !empty && item != null && item.length() > LONG;
            setTooltip(isLong ? new Tooltip(item) : null);
        }
    }

    /** Among what is the same, what differs stands out by weight. */
    private static final class Row extends TableRow<ComparisonRow> {
        @Override
        protected void updateItem(ComparisonRow item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("differs");
            if (!empty && item != null && item.differs()) {
                getStyleClass().add("differs");
            }
        }
    }
}
