package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.CardState;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;

import javafx.scene.paint.Color;

import java.time.Instant;
import java.util.ArrayList;
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
        DagLayout layout = model.layout().get();
        List<Card> cards = visible(layout.cards());
        List<Frame> frames =
                layout.frames().stream().filter(f -> f.box().intersects(seen)).toList();
        List<Card> tiles = new ArrayList<>();
        frames.forEach(frame -> tiles.addAll(visible(frame.tiles())));
        Detail detail =
                Detail.of(cards.size() + frames.size() + tiles.size(), pen.viewport.scale());
        new RoutePainter(pen, colours, model).paint(layout.routes(), seen);
        switch (detail) {
            case WORDS -> words(cards, frames, tiles, now);
            case BLOCKS -> blocks(cards, frames, tiles);
            case HEAT -> heat(cards, frames, tiles);
        }
        pen.g.setGlobalAlpha(1);
        return detail;
    }

    private void words(List<Card> cards, List<Frame> frames, List<Card> tiles, Instant now) {
        FramePainter framePainter = new FramePainter(pen, colours, model);
        CardPainter cardPainter = new CardPainter(pen, colours, model, now);
        frames.forEach(framePainter::surface);
        frames.forEach(framePainter::title);
        for (Card card : cards) {
            dim(card);
            cardPainter.card(card);
        }
        for (Card tile : tiles) {
            dim(tile);
            cardPainter.part(tile);
        }
    }

    private void blocks(List<Card> cards, List<Frame> frames, List<Card> tiles) {
        for (Frame frame : frames) {
            pen.block(frame.box(), frame.folded() ? colours.frameBorder : colours.frame);
        }
        cards.forEach(this::block);
        tiles.forEach(this::block);
    }

    private void block(Card card) {
        pen.block(card.box(), solid(model.session().state(card.commandId())));
        if (card.commandId().equals(model.session().selection().command().get())) {
            pen.ring(card.box(), colours.selection, 2);
        }
    }

    private void heat(List<Card> cards, List<Frame> frames, List<Card> tiles) {
        for (Frame frame : frames) {
            pen.block(frame.box(), colours.frame);
        }
        HeatCells cells = new HeatCells(pen);
        for (List<Card> some : List.of(cards, tiles)) {
            for (Card card : some) {
                cells.add(card.box(), model.session().state(card.commandId()));
            }
        }
        cells.paint(this::solid);
    }

    private Color solid(CardState state) {
        return state.quiet()
                ? colours.background.interpolate(colours.state(state), 0.35)
                : colours.state(state);
    }

    private void dim(Card card) {
        pen.g.setGlobalAlpha(model.isDimmed(card.commandId()) ? 0.35 : 1);
    }

    private List<Card> visible(List<Card> cards) {
        return cards.stream().filter(card -> card.box().intersects(seen)).toList();
    }
}
