package dev.quadrat.ui.notice;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** One line, with what can be done about it; takes no space while there is nothing to tell. */
abstract class NoticeBar extends HBox {
    private final Label text = new Label();
    private final Button action = new Button();
    private final Region gap = new Region();
    private final Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    private final FontIcon icon = new FontIcon();

    /**
     * @param id of the bar; those of its parts begin with it
     */
    NoticeBar(String id) {
        super(10);
        setId(id);
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId(id + "-text");
        text.setGraphic(icon);
        text.setMinWidth(0);
        text.setTooltip(new Tooltip());
        text.getTooltip().textProperty().bind(text.textProperty());
        action.setId(id + "-action");
        action.getStyleClass().add("small");
        setHgrow(gap, Priority.ALWAYS);
        close.setId(id + "-dismiss");
        close.setAccessibleText("Dismiss this notice");
        close.setTooltip(new Tooltip("Dismiss this notice"));
        close.getStyleClass().addAll("flat", "small");
        close.setOnAction(_ -> dismiss());
        action.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, action, gap, close);
        managedProperty().bind(visibleProperty());
        action.managedProperty().bind(action.visibleProperty());
        hide();
    }

    /** All of it is to be read, and it stays until what it tells is over. */
    final void persist() {
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        getChildren().removeAll(gap, close);
    }

    /** The person has read it. */
    abstract void dismiss();

    final void show(String sentence, boolean warning) {
        text.setText(sentence);
        icon.setIconCode(
                warning ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignI.INFORMATION_OUTLINE);
        getStyleClass().remove("warning");
        if (warning) {
            getStyleClass().add("warning");
        }
        action.setVisible(false);
        setVisible(true);
    }

    final void offer(String what, Runnable does) {
        action.setText(what);
        action.setOnAction(_ -> does.run());
        action.setVisible(true);
    }

    final void hide() {
        setVisible(false);
    }
}
