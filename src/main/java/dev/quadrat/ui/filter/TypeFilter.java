package dev.quadrat.ui.filter;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** One command type, or all of them. */
final class TypeFilter extends MenuButton {
    private final FilterViewModel model;

    TypeFilter(FilterViewModel model) {
        this.model = model;
        setId("filter-type");
        getStyleClass().add("small");
        setAccessibleText("Show only commands of one type");
        model.filter().subscribe(this::showFilter);
        showingProperty().subscribe(this::offer);
        offer();
    }

    private void showFilter(NodeFilter filter) {
        setText(filter.type().isEmpty() ? "Type" : filter.type());
        pseudoClassStateChanged(FilterStyles.CHOSEN, !filter.type().isEmpty());
    }

    private void offer() {
        ToggleGroup group = new ToggleGroup();
        getItems().setAll(item("All types", "", group));
        model.types().forEach(name -> getItems().add(item(name, name, group)));
    }

    private RadioMenuItem item(String text, String type, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(type.equals(model.filter().get().type()));
        item.setOnAction(_ -> model.type(type));
        return item;
    }
}
