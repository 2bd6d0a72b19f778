package dev.quadrat.ui.filter;

import dev.quadrat.ui.support.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** In place of a picture from which the filter has taken everything. */
public final class NothingLeft extends VBox {
    private final Label text = new Label();

    public NothingLeft(FilterViewModel filter) {
        super(10);
        getStyleClass().add("nothing-left");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button all = new Button("Show all");
        all.getStyleClass().add("nothing-left-all");
        all.setOnAction(_ -> filter.showAll());
        getChildren().addAll(text, all);
        filter.shown().subscribe(this::show);
    }

    private void show(Shown shown) {
        boolean nothing = shown.count() == 0 && shown.dag().size() > 0;
        text.setText(
                "The filter hides all %s.".formatted(Words.count(shown.dag().size(), "command")));
        setVisible(nothing);
        setManaged(nothing);
    }
}
