package dev.quadrat.ui.experiments;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** The left pane. */
public final class ExperimentsView extends VBox {
    private final ExperimentsViewModel model;
    private final TreeView<ExperimentNode> tree = new TreeView<>();

    public ExperimentsView(ExperimentsViewModel model) {
        this.model = model;
        setId("experiments");
        getStyleClass().add("side-pane");
        tree.setId("experiment-tree");
        tree.setAccessibleText("Experiment sets, methods and experiments");
        tree.setShowRoot(false);
        tree.getStyleClass().add("dense");
        tree.setCellFactory(_ -> new NodeCell());
        tree.setMinHeight(90);
        setVgrow(tree, Priority.ALWAYS);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::point);
        Label sets = new Label("Experiments");
        sets.getStyleClass().add("section-title");
        Label arguments = new Label("Arguments");
        arguments.getStyleClass().add("section-title");
        ScrollPane form = new ScrollPane(new ArgumentsForm(model));
        form.disableProperty().bind(model.locked());
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.setMinHeight(120);
        getChildren().addAll(sets, tree, arguments, form);
        model.sets().addListener((ListChangeListener<ExperimentNode.SetNode>) _ -> show());
        show();
    }

    private void show() {
        TreeItem<ExperimentNode> root = new TreeItem<>();
        root.getChildren().setAll(items(model.sets()));
        tree.setRoot(root);
    }

    private void point(TreeItem<ExperimentNode> item) {
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

    /** Shows a node's text. */
    private static final class NodeCell extends TreeCell<ExperimentNode> {
        @Override
        protected void updateItem(ExperimentNode node, boolean empty) {
            super.updateItem(node, empty);
            setText(empty || node == null ? "" : node.text());
        }
    }
}
