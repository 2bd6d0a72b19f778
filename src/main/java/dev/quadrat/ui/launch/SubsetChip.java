package dev.quadrat.ui.launch;

import dev.quadrat.dag.Subset;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which part of the plan is asked for; a press asks for all of it again. */
public final class SubsetChip extends Button {
    public SubsetChip(LaunchViewModel model) {
        super("", new FontIcon(MaterialDesignC.CLOSE));
        setId("subset-chip");
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add("subset-chip");
        setTooltip(new Tooltip());
        disableProperty().bind(model.locked());
        setOnAction(_ -> model.choices().subset().set(Subset.ALL));
        model.subset()
                .subscribe(
                        text -> {
                            setText(text);
                            setAccessibleText("Asked for " + text + "; press to ask for all");
                            getTooltip().setText(text + "\nPress to ask for all of the plan again");
                            setVisible(!text.isEmpty());
                            setManaged(!text.isEmpty());
                        });
    }
}
