package dev.quadrat.ui.experiments;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A node's text, and how an experiment stands. */
final class ExperimentCell extends TreeCell<ExperimentNode> {
    private final ExperimentsViewModel model;
    private final Label name = new Label();
    private final Label standing = new Label();
    private final HBox row;

    ExperimentCell(ExperimentsViewModel model) {
        this.model = model;
        standing.getStyleClass().addAll("text-muted", "text-small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(6, name, gap, standing);
        row.setAlignment(Pos.CENTER_LEFT);
        // No wider than the tree: where there is too little space, the standing is cut.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ExperimentNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(node.text());
        standing.setText(model.standing(node));
        setGraphic(row);
        setAccessibleText((node.text() + " " + standing.getText()).strip());
    }
}
