package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.Frame;
import dev.quadrat.layout.LayoutIndex;
import dev.quadrat.ui.session.NodeState;

import java.time.Instant;
import java.util.List;

/** Paints what is seen of the DAG, once. */
final class DagPainter {
    static final double DIMMED = 0.3;
    private static final int HEAT_SIDE = 4;
    private static final int LEAST_LABELLED_WIDTH = 110;
    private static final int LEAST_LABELLED_HEIGHT = 34;

    private final Pen pen;
    private final DagViewModel model;
    private final Colours colours;
    private final LayoutIndex index;
    private final CardStates states;
    private final Emphasis emphasis;

    DagPainter(Pen pen, DagViewModel model, Colours colours) {
        this.pen = pen;
        this.model = model;
        this.colours = colours;
        index = model.drawn().get().index();
        states = model.states();
        emphasis = model.spotlight().emphasis().get();
    }

    /** Returns how much of each command was drawn. */
    Detail paint(double width, double height, Instant now) {
        Box seen = pen.viewport.seen(width, height);
        int[] cards = index.numbers(seen);
        List<Frame> frames = index.frames(seen);
        Detail detail = Detail.of(cards.length + frames.size(), pen.viewport.scale());
        new RoutePainter(pen, colours, emphasis).paint(index.routes(seen));
        switch (detail) {
            case WORDS -> words(cards, frames, now);
            case BLOCKS -> blocks(cards, frames);
            case HEAT -> heat(cards, frames, width, height);
        }
        pen.g.setGlobalAlpha(1);
        return detail;
    }

    private void words(int[] cards, List<Frame> frames, Instant now) {
        FramePainter framePainter = new FramePainter(pen, colours, model);
        CardPainter cardPainter = new CardPainter(pen, colours, model, now);
        for (Frame frame : frames) {
            pen.g.setGlobalAlpha(alpha(frame));
            framePainter.paint(frame);
        }
        for (int card : cards) {
            pen.g.setGlobalAlpha(isDimmed(card) ? DIMMED : 1);
            cardPainter.paint(index.all().get(card), states.of(card));
        }
    }

    private void blocks(int[] cards, List<Frame> frames) {
        frames.forEach(this::ground);
        String selected = model.session().selection().command().get();
        for (int number : cards) {
            Card card = index.all().get(number);
            pen.g.setGlobalAlpha(isDimmed(number) ? DIMMED : 1);
            pen.block(card.box(), colours.solid(states.of(number)));
            if (card.commandId().equals(selected)) {
                pen.ring(card.box(), colours.selection, 2);
            }
        }
        labels(frames);
    }

    private void heat(int[] cards, List<Frame> frames, double width, double height) {
        frames.forEach(this::ground);
        pen.g.setGlobalAlpha(1);
        HeatCells cells = new HeatCells((int) width / HEAT_SIDE + 1, (int) height / HEAT_SIDE + 1);
        for (int number : cards) {
            Box box = index.all().get(number).box();
            int left = pen.left(box);
            int top = pen.top(box);
            cells.add(
                    Math.floorDiv(left, HEAT_SIDE),
                    Math.floorDiv(top, HEAT_SIDE),
                    Math.floorDiv(left + pen.width(box) - 1, HEAT_SIDE),
                    Math.floorDiv(top + pen.height(box) - 1, HEAT_SIDE),
                    states.of(number),
                    isDimmed(number));
        }
        pen.image(cells.image(colours::heat), HEAT_SIDE);
        model.drawn()
                .get()
                .index()
                .box(model.session().selection().command().get())
                .ifPresent(box -> pen.ring(box, colours.selection, 2));
        labels(frames);
    }

    /** Where titles are too small to be read, large frames have a label over their parts. */
    private void labels(List<Frame> frames) {
        pen.g.setGlobalAlpha(1);
        for (Frame frame : frames) {
            boolean fits =
                    pen.width(frame.box()) >= LEAST_LABELLED_WIDTH
                            && pen.height(frame.box()) >= LEAST_LABELLED_HEIGHT;
            if (fits && pen.viewport.scale() < Detail.LEAST_LEGIBLE) {
                pen.label(
                        frame.title(), frame.box(), colours.type(frame.typeName()), colours.canvas);
            }
        }
    }

    private void ground(Frame frame) {
        pen.g.setGlobalAlpha(alpha(frame));
        if (frame.folded()) {
            pen.block(frame.box(), colours.solid(heaviest(frame)));
        } else {
            pen.block(frame.box(), colours.frame);
        }
    }

    private NodeState heaviest(Frame frame) {
        return states.tally(frame.group()).counts().keySet().stream()
                .max(HeatCells.BY_WEIGHT)
                .orElse(NodeState.NOT_REQUESTED);
    }

    private double alpha(Frame frame) {
        boolean dims = !emphasis.isNone() && frame.parts().stream().noneMatch(this::isLit);
        return dims ? DIMMED : 1;
    }

    private boolean isLit(String commandId) {
        return !emphasis.dims(model.drawn().get().lineage().number(commandId));
    }

    private boolean isDimmed(int card) {
        return emphasis.dims(model.drawn().get().node(card));
    }
}
