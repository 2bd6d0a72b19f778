package dev.quadrat.ui.dag;

import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;

/** What lies at a point of the plane. */
sealed interface Hit {
    record OnCard(String commandId) implements Hit {}

    record OnFrame(Frame frame) implements Hit {}

    record OnNothing() implements Hit {}

    static Hit at(DagLayout layout, double x, double y) {
        for (Card card : layout.cards()) {
            if (card.box().contains(x, y)) {
                return new OnCard(card.commandId());
            }
        }
        for (Frame frame : layout.frames()) {
            if (frame.box().contains(x, y)) {
                return in(frame, x, y);
            }
        }
        return new OnNothing();
    }

    private static Hit in(Frame frame, double x, double y) {
        for (Card tile : frame.tiles()) {
            if (tile.box().contains(x, y)) {
                return new OnCard(tile.commandId());
            }
        }
        return new OnFrame(frame);
    }
}
