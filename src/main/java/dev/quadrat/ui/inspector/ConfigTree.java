package dev.quadrat.ui.inspector;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.jspecify.annotations.Nullable;

import java.util.List;
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
        setRoot(item("", config));
    }

    static TreeItem<String> item(String name, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                Object type = map.get("class");
                TreeItem<String> item = new TreeItem<>(type == null ? name : name + ": " + type);
                map.forEach(
                        (key, child) -> {
                            if (!"class".equals(key)) {
                                item.getChildren().add(item(String.valueOf(key), child));
                            }
                        });
                return item;
            }
            case List<?> list -> {
                TreeItem<String> item = new TreeItem<>(name + " (" + list.size() + ")");
                for (int i = 0; i < list.size(); i++) {
                    item.getChildren().add(item(String.valueOf(i + 1), list.get(i)));
                }
                return item;
            }
            case null, default -> {
                return new TreeItem<>(name + ": " + value);
            }
        }
    }
}
