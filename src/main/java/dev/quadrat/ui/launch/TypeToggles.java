package dev.quadrat.ui.launch;

import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.session.TypeChoice;
import dev.quadrat.ui.session.TypeChoices;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.List;
import java.util.Locale;

/** A toggle for each command type that the jars have. */
final class TypeToggles extends HBox {
    private final ObservableBooleanValue dark;

    TypeToggles(TypeChoices types, ObservableBooleanValue dark) {
        this.dark = dark;
        setId("type-toggles");
        setAccessibleText("Command types to run");
        types.all().subscribe(() -> show(types.all()));
        dark.subscribe(() -> show(types.all()));
        show(types.all());
    }

    private void show(List<TypeChoice> choices) {
        getChildren().setAll(choices.stream().map(this::toggle).toList());
        for (int i = 0; i < choices.size(); i++) {
            getChildren().get(i).getStyleClass().add(Pills.style(i, choices.size()));
        }
    }

    private ToggleButton toggle(TypeChoice choice) {
        ToggleButton toggle = new ToggleButton(choice.name());
        toggle.setId("type-" + choice.name().toLowerCase(Locale.ROOT));
        Rectangle mark = new Rectangle(4, 12);
        mark.setFill(Color.web(Badges.palette(dark.get()).type(choice.name())));
        toggle.setGraphic(mark);
        toggle.getStyleClass().add("type-toggle");
        toggle.selectedProperty().bindBidirectional(choice.chosen());
        toggle.setAccessibleText("Run " + choice.name() + " commands");
        toggle.setTooltip(
                new Tooltip(
                        choice.auxiliary()
                                ? choice.name() + " is auxiliary: it runs only when it is asked for"
                                : "Ask for " + choice.name() + " commands"));
        return toggle;
    }
}
