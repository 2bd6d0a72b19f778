package dev.quadrat.ui.inspector;

import javafx.scene.control.TreeView;

import java.util.Map;

/** A configuration as a tree that opens level by level. */
final class ConfigTree extends TreeView<String> {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 14;

    ConfigTree() {
        setId("config-tree");
        setAccessibleText("Configuration");
        setShowRoot(false);
        setFixedCellSize(ROW);
        getStyleClass().addAll("dense", "config-tree");
        expandedItemCountProperty()
                .subscribe(
                        count ->
                                setPrefHeight(
                                        Math.clamp(count.intValue(), 1, MOST_ROWS) * ROW + 4));
    }

    void show(Map<String, Object> config) {
        setRoot(ConfigItems.item("", config));
    }
}
