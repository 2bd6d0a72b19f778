package dev.quadrat.ui.inspector;

import javafx.scene.control.TreeItem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A configuration as tree items; a class is the title of its object. */
final class ConfigItems {
    private ConfigItems() {}

    static TreeItem<String> item(String name, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(name, map);
            case List<?> list -> list(name, list);
            case null, default -> new TreeItem<>(name + ": " + value);
        };
    }

    private static TreeItem<String> map(String name, Map<?, ?> map) {
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

    private static TreeItem<String> list(String name, List<?> list) {
        TreeItem<String> item = new TreeItem<>(name + " (" + list.size() + ")");
        for (int i = 0; i < list.size(); i++) {
            item.getChildren().add(item(String.valueOf(i + 1), list.get(i)));
        }
        return item;
    }
}
