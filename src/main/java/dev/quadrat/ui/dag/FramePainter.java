package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.CardMetrics;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.support.Words;

import javafx.scene.paint.Color;

import java.util.Map;

/** A split command around its parts, or in place of them. */
final class FramePainter {
    private static final double TITLE = 17;
    private static final double RADIUS = 7;
    private static final int STACK = 4;
    private static final double INSET = 12;

    private final Pen pen;
    private final Colours colours;
    private final DagViewModel model;

    FramePainter(Pen pen, Colours colours, DagViewModel model) {
        this.pen = pen;
        this.colours = colours;
        this.model = model;
    }

    void paint(Frame frame) {
        Box box = frame.folded() ? stack(frame) : open(frame);
        if (pen.viewport.scale() < CardPainter.LEAST_FOR_ALL_WORDS) {
            pen.write(
                    frame.title(),
                    box.x() + 10,
                    frame.folded() ? box.y() + box.height() / 2.0 : box.y() + TITLE,
                    box.width() - 16,
                    Math.min(pen.unscaled(10), 24),
                    true,
                    colours.type(frame.typeName()));
            return;
        }
        Map<NodeState, Integer> counts = model.states().tally(frame.group()).counts();
        double y = box.y() + TITLE;
        double right = box.right() - INSET;
        if (frame.folded()) {
            counts(counts, box.x() + INSET + 1, right, box.bottom() - 15);
        } else if (frame.parts().size() > CardMetrics.MOST_PART_CARDS) {
            counts(counts, box.x() + INSET, right, box.y() + TITLE + 19);
        }
        double x = box.x() + INSET;
        pen.icon(frame.folded() ? Pen.CLOSED : Pen.OPEN, x - 2, y, colours.muted);
        x += 14;
        x += pen.write(frame.title(), x, y, right - x, 12, true, colours.type(frame.typeName()));
        String owner =
                frame.parts().isEmpty()
                        ? ""
                        : model.dag().command(frame.parts().getFirst()).owner();
        double width = Math.min(pen.texts.width(owner, 11, false) + 1, right - x - 8);
        pen.write(owner, right - width, y, width, 11, false, colours.muted);
    }

    private Box open(Frame frame) {
        pen.surface(frame.box(), colours.frame, colours.frameBorder, 1, RADIUS);
        return frame.box();
    }

    /** Two sheets behind tell that there is more inside. */
    private Box stack(Frame frame) {
        Box box = frame.box();
        int width = box.width() - 2 * STACK;
        int height = box.height() - 2 * STACK;
        for (int sheet = 2; sheet > 0; sheet--) {
            int shift = sheet * STACK;
            pen.surface(
                    new Box(box.x() + shift, box.y() + shift, width, height),
                    colours.frame,
                    colours.frameBorder,
                    1,
                    RADIUS);
        }
        Box front = new Box(box.x(), box.y(), width, height);
        String selected = model.session().selection().command().get();
        boolean holdsSelected =
                model.drawn().get().frameOf(selected).filter(frame::equals).isPresent();
        pen.surface(front, colours.canvas, colours.frameBorder, 1, RADIUS);
        if (holdsSelected) {
            pen.ring(front, colours.selection, RADIUS);
        }
        return front;
    }

    /** For each state its icon, its number, and its word where there is space. */
    private void counts(Map<NodeState, Integer> counts, double left, double right, double y) {
        double words =
                counts.entrySet().stream().mapToDouble(entry -> width(text(entry, true))).sum();
        boolean withWords = words <= right - left + 8;
        double x = left;
        for (Map.Entry<NodeState, Integer> entry : counts.entrySet()) {
            String text = text(entry, withWords);
            Color colour = colours.ink(entry.getKey());
            pen.icon(colours.look(entry.getKey()).icon(), x, y, colour);
            pen.write(text, x + 16, y, right - x - 14, 11, false, colour);
            x += width(text);
        }
    }

    private double width(String text) {
        return 16 + pen.texts.width(text, 11, false) + 10;
    }

    private static String text(Map.Entry<NodeState, Integer> entry, boolean withWord) {
        String number = Words.number(entry.getValue());
        return withWord ? number + " " + entry.getKey().word() : number;
    }
}
