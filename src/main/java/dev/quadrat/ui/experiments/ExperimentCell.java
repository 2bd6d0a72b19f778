package dev.quadrat.ui.experiments;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A node's tick and text, and how an experiment stands. */
final class ExperimentCell extends TreeCell<ExperimentNode> {
    private final ExperimentsViewModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label standing = new Label();
    private final FontIcon failed = new FontIcon(MaterialDesignC.CLOSE_CIRCLE_OUTLINE);
    private final HBox row;

    ExperimentCell(ExperimentsViewModel model) {
        this.model = model;
        // The tree has the keys: a blank ticks the line that it is at.
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.disableProperty().bind(model.locked());
        tick.setOnAction(
                _ -> {
                    model.toggle(getItem());
                    showTick(getItem());
                });
        standing.getStyleClass().addAll("text-muted", "text-small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(6, tick, name, gap, standing);
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
        boolean bad = model.isBad(node);
        standing.setGraphic(bad ? failed : null);
        standing.getStyleClass()
                .setAll("label", bad ? "problem-error" : "text-muted", "text-small");
        showTick(node);
        setGraphic(row);
    }

    private void showTick(ExperimentNode node) {
        Check check = model.check(node);
        tick.setVisible(!node.experiments().isEmpty());
        tick.setAllowIndeterminate(false);
        tick.setIndeterminate(check == Check.SOME);
        tick.setSelected(check == Check.ALL);
        String asked =
                switch (check) {
                    case ALL -> "asked for";
                    case SOME -> "partly asked for";
                    case NONE -> "not asked for";
                };
        tick.setAccessibleText(node.text() + ", " + asked);
        setAccessibleText((node.text() + ", " + asked + " " + standing.getText()).strip());
    }
}
