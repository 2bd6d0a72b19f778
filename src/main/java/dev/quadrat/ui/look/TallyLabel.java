package dev.quadrat.ui.look;

import dev.quadrat.layout.StateLook;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.StateTally;
import dev.quadrat.ui.support.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.Map;

/** States by icon, number and colour; by word where there is space for words. */
public final class TallyLabel extends HBox {
    private final boolean words;
    private final Tooltip tooltip = new Tooltip();

    public TallyLabel(boolean words) {
        super(words ? 12 : 8);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(this, tooltip);
    }

    public void show(StateTally tally, boolean dark) {
        getChildren().clear();
        for (Map.Entry<NodeState, Integer> count : tally.counts().entrySet()) {
            Label label = new Label();
            Badges.showState(label, count.getKey(), dark);
            StateLook look = count.getKey().look(Badges.palette(dark));
            String number = Words.number(count.getValue());
            label.setText(words ? number + " " + look.word() : number);
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().add(label);
        }
        tooltip.setText(tally.text());
        setAccessibleText(tally.text());
    }
}
