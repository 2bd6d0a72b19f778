package dev.quadrat.ui.experiments;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The left pane. */
public final class ExperimentsView extends VBox {
    private final ExperimentsViewModel model;
    private final TreeView<ExperimentNode> tree = new TreeView<>();
    private final ArgumentsForm form;
    private final Button only = new Button("Only this");
    private final SplitPane parts = new SplitPane();
    private final CheckBox all = new CheckBox("Experiments");
    private final Label filtered = new Label();
    private final Button defaults = new Button("Use defaults");
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param places asks for files and folders
     */
    public ExperimentsView(ExperimentsViewModel model, PlaceChooser places) {
        this.model = model;
        setId("experiments");
        getStyleClass().add("side-pane");
        tree.setId("experiment-tree");
        tree.setAccessibleText("Experiment sets, methods and experiments");
        tree.setShowRoot(false);
        tree.getStyleClass().add("dense");
        tree.setCellFactory(_ -> new ExperimentCell(model));
        tree.setMinHeight(56);
        setVgrow(tree, Priority.ALWAYS);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::point);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::tickByKey);
        all.setId("all-experiments");
        all.getStyleClass().add("section-title");
        all.setTooltip(new Tooltip("Ask for all experiments, or for none"));
        all.disableProperty().bind(model.locked());
        all.setOnAction(
                _ -> {
                    model.toggleAll();
                    showCounts();
                });
        TextField filter = new TextField();
        filter.setId("experiment-filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter of experiments");
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filtered.getStyleClass().addAll("text-muted", "text-small");
        filtered.setMinWidth(USE_PREF_SIZE);
        HBox filterRow = new HBox(8, filter, filtered);
        filterRow.setAlignment(Pos.CENTER_LEFT);
        only.setId("only-experiment");
        only.getStyleClass().addAll("flat", "small");
        only.setTooltip(new Tooltip("Ask for the commands of this experiment alone"));
        only.setOnAction(_ -> runOnly());
        only.disableProperty().bind(model.locked());
        only.managedProperty().bind(only.visibleProperty());
        only.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(all, gap, only);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinHeight(26);
        MenuItem onlyItem = new MenuItem("Only this experiment");
        onlyItem.setOnAction(_ -> runOnly());
        onlyItem.disableProperty().bind(model.locked());
        menu.getItems().add(onlyItem);
        tree.setOnContextMenuRequested(this::showMenu);
        Label arguments = new Label("Arguments");
        arguments.getStyleClass().add("section-title");
        form = new ArgumentsForm(model, places);
        defaults.setId("use-defaults");
        defaults.getStyleClass().addAll("flat", "small");
        defaults.setTooltip(new Tooltip("Take out what was filled in, so that the defaults hold"));
        defaults.disableProperty().bind(model.locked());
        defaults.setOnAction(
                _ -> {
                    model.useDefaults();
                    form.renew();
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox argumentsHeading = new HBox(arguments, space, defaults);
        argumentsHeading.setAlignment(Pos.CENTER_LEFT);
        argumentsHeading.setMinHeight(26);
        ScrollPane fields = new ScrollPane(form);
        fields.disableProperty().bind(model.locked());
        fields.setFitToWidth(true);
        fields.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        fields.setMinHeight(80);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getItems()
                .setAll(
                        new VBox(6, heading, filterRow, tree),
                        new VBox(6, argumentsHeading, fields));
        setVgrow(parts, Priority.ALWAYS);
        setVgrow(fields, Priority.ALWAYS);
        getChildren().add(parts);
        model.plans().subscribe(this::showCounts);
        model.sets().addListener((ListChangeListener<ExperimentNode.SetNode>) _ -> show());
        show();
    }

    /** The experiments, and the arguments below them. */
    public SplitPane parts() {
        return parts;
    }

    /** Puts the cursor into the field of an argument. */
    public void focusArgument(String name) {
        form.focus(name);
    }

    /** Puts the cursor into the first field that something is wrong with, if there is one. */
    public void focusWrongArgument() {
        model.fields().stream()
                .map(ArgumentField::name)
                .filter(model.errors()::containsKey)
                .findFirst()
                .ifPresent(form::focus);
    }

    /** Selects the experiment or method of that name; the tree alone if there is none. */
    public void focusExperiment(String text) {
        tree.requestFocus();
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            if (tree.getTreeItem(row).getValue().text().equals(text)) {
                tree.getSelectionModel().select(row);
                tree.scrollTo(row);
                return;
            }
        }
    }

    private void showCounts() {
        tree.refresh();
        filtered.setText(model.filtered());
        Check check = model.checkOfAll();
        all.setIndeterminate(check == Check.SOME);
        all.setSelected(check == Check.ALL);
        defaults.setVisible(model.hasValues());
    }

    private void tickByKey(KeyEvent e) {
        ExperimentNode node = selected();
        if (e.getCode() == KeyCode.SPACE && node != null) {
            model.toggle(node);
            e.consume();
        }
    }

    private void show() {
        TreeItem<ExperimentNode> root = new TreeItem<>();
        root.getChildren().setAll(items(model.sets()));
        tree.setRoot(root);
    }

    private void point(TreeItem<ExperimentNode> item) {
        only.setVisible(item != null && item.getValue() instanceof ExperimentNode.IdNode);
        if (item == null || item.getValue() == null) {
            model.pointAtNothing();
        } else {
            model.point(item.getValue());
        }
    }

    private static List<TreeItem<ExperimentNode>> items(List<? extends ExperimentNode> nodes) {
        return nodes.stream().map(ExperimentsView::item).toList();
    }

    private static TreeItem<ExperimentNode> item(ExperimentNode node) {
        TreeItem<ExperimentNode> item = new TreeItem<>(node);
        item.setExpanded(true);
        item.getChildren().setAll(items(node.children()));
        return item;
    }

    private void showMenu(ContextMenuEvent e) {
        e.consume();
        menu.hide();
        if (selected() instanceof ExperimentNode.IdNode) {
            menu.show(tree, e.getScreenX(), e.getScreenY());
        }
    }

    private void runOnly() {
        ExperimentNode node = selected();
        if (node != null) {
            model.runOnly(node);
        }
    }

    private @Nullable ExperimentNode selected() {
        TreeItem<ExperimentNode> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }
}
