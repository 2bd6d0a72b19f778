package dev.quadrat.ui.look;

import dev.quadrat.layout.Palette;
import dev.quadrat.layout.StateLook;
import dev.quadrat.ui.session.NodeState;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/** Labels that tell a state or a type. */
public final class Badges {
    private Badges() {}

    public static Palette palette(boolean dark) {
        return dark ? Palette.dark() : Palette.light();
    }

    public static Label state(NodeState state, boolean dark) {
        Label label = new Label();
        showState(label, state, dark);
        return label;
    }

    /** Makes the label tell this state, by icon, word and colour. */
    public static void showState(Label label, NodeState state, boolean dark) {
        StateLook look = state.look(palette(dark));
        Color colour = Color.web(look.ink());
        SVGPath icon = new SVGPath();
        icon.setContent(look.icon());
        icon.setStroke(colour);
        icon.setStrokeWidth(1.8);
        icon.setStrokeLineCap(StrokeLineCap.ROUND);
        icon.setFill(Color.TRANSPARENT);
        label.setText(look.word());
        label.setGraphic(new Group(icon));
        label.setTextFill(colour);
    }

    public static Label type(String typeName, boolean dark) {
        Label label = new Label();
        showType(label, typeName, dark);
        return label;
    }

    /** Makes the label tell this type. */
    public static void showType(Label label, String typeName, boolean dark) {
        label.setText(typeName);
        label.setTextFill(Color.web(palette(dark).type(typeName)));
        if (!label.getStyleClass().contains("type-word")) {
            label.getStyleClass().add("type-word");
        }
    }
}
