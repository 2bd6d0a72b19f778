package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.session.NodeState;

import java.time.Instant;
import java.util.List;

/** Paints what is seen of the DAG, once. */
final class DagPainter {
    private final Pen pen;
    private final DagViewModel model;
    private final Colours colours;
    private final Box seen;

    DagPainter(Pen pen, DagViewModel model, Colours colours, Box seen) {
        this.pen = pen;
        this.model = model;
        this.colours = colours;
        this.seen = seen;
    }

    /** Returns how much of each command was drawn. */
    Detail paint(Instant now) {
        List<Card> cards = model.index().cards(seen);
        List<Frame> frames = model.index().frames(seen);
        Detail detail = Detail.of(cards.size() + frames.size(), pen.viewport.scale());
        new RoutePainter(pen, colours, model).paint(model.index().routes(seen));
        switch (detail) {
            case WORDS -> words(cards, frames, now);
            case BLOCKS -> blocks(cards, frames);
            case HEAT -> heat(cards, frames);
        }
        pen.g.setGlobalAlpha(1);
        return detail;
    }

    private void words(List<Card> cards, List<Frame> frames, Instant now) {
        FramePainter framePainter = new FramePainter(pen, colours, model);
        CardPainter cardPainter = new CardPainter(pen, colours, model, now);
        frames.forEach(framePainter::paint);
        for (Card card : cards) {
            pen.g.setGlobalAlpha(model.isDimmed(card.commandId()) ? 0.35 : 1);
            cardPainter.paint(card);
        }
    }

    private void blocks(List<Card> cards, List<Frame> frames) {
        frames.forEach(this::ground);
        for (Card card : cards) {
            NodeState state = model.session().state(card.commandId());
            pen.g.setGlobalAlpha(model.isDimmed(card.commandId()) ? 0.35 : 1);
            pen.block(card.box(), colours.solid(state));
            if (card.commandId().equals(model.session().selection().command().get())) {
                pen.ring(card.box(), colours.selection, 2);
            }
        }
    }

    private void heat(List<Card> cards, List<Frame> frames) {
        frames.forEach(this::ground);
        HeatCells cells = new HeatCells(pen);
        for (Card card : cards) {
            cells.add(card.box(), model.session().state(card.commandId()));
        }
        cells.paint(colours::solid);
    }

    private void ground(Frame frame) {
        pen.block(frame.box(), frame.folded() ? colours.frameBorder : colours.frame);
    }
}
