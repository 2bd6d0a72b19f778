package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.support.Words;

import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A split command around its parts, or in place of them. */
final class FramePainter {
    private static final double TITLE = 15;

    private final Pen pen;
    private final Colours colours;
    private final DagViewModel model;

    FramePainter(Pen pen, Colours colours, DagViewModel model) {
        this.pen = pen;
        this.colours = colours;
        this.model = model;
    }

    void paint(Frame frame) {
        Box box = frame.box();
        pen.surface(box, colours.frame, colours.frameBorder, 1, 6);
        if (pen.viewport.scale() < CardPainter.LEAST_FOR_ALL_WORDS) {
            pen.write(
                    frame.title(),
                    box.x() + 10,
                    box.y() + TITLE,
                    box.width() - 16,
                    Math.min(pen.unscaled(10), 24),
                    true,
                    colours.type(frame.typeName()));
            return;
        }
        List<Command> parts = model.parts(frame.group());
        double y = box.y() + TITLE;
        double right = box.right() - 10;
        if (!frame.folded()) {
            right = counts(parts, right, y);
        } else {
            counts(parts, right, box.bottom() - TITLE);
        }
        double x = box.x() + 10;
        Color type = colours.type(frame.typeName());
        pen.write(frame.folded() ? "▸" : "▾", x, y, 14, 11, false, colours.muted);
        x += 15;
        x += pen.write(frame.title(), x, y, right - x, 12, true, type) + 8;
        String owner = parts.isEmpty() ? "" : parts.getFirst().owner();
        pen.write(owner, x, y, right - x - 4, 12, false, colours.muted);
    }

    /** An icon and a number for each state, right-aligned; returns where they begin. */
    private double counts(List<Command> parts, double right, double y) {
        Map<NodeState, Integer> counts = new EnumMap<>(NodeState.class);
        for (Command part : parts) {
            counts.merge(model.session().state(part.id()), 1, Integer::sum);
        }
        double x = right;
        for (Map.Entry<NodeState, Integer> entry : counts.entrySet()) {
            String number = Words.number(entry.getValue());
            double width = pen.texts.width(number, 11, false);
            Color colour = colours.ink(entry.getKey());
            x -= width;
            pen.write(number, x, y, width + 1, 11, false, colour);
            x -= 15;
            pen.icon(colours.look(entry.getKey()).icon(), x, y, colour);
            x -= 8;
        }
        return x;
    }
}
