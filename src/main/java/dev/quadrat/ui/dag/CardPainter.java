package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.StateLook;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.support.Words;

import javafx.scene.paint.Color;

import java.time.Duration;
import java.time.Instant;

/** One command, near enough to read. */
final class CardPainter {
    private static final double RADIUS = 5;
    private static final double BRIEF_TEXT = 10;
    private static final double LEAST_ICON = 7;

    /** Below, the smallest words would have less than seven pixels. */
    static final double LEAST_FOR_ALL_WORDS = 0.64;

    private final Pen pen;
    private final Colours colours;
    private final DagViewModel model;
    private final Instant now;

    CardPainter(Pen pen, Colours colours, DagViewModel model, Instant now) {
        this.pen = pen;
        this.colours = colours;
        this.model = model;
        this.now = now;
    }

    void paint(Card card, NodeState state) {
        if (model.dag().command(card.commandId()).group() == null) {
            whole(card, state);
        } else {
            part(card, state);
        }
    }

    /** Too far away for all its words: type and state's icon, as large as can be read. */
    private void brief(String id, NodeState state, Box box) {
        double size = pen.unscaled(BRIEF_TEXT);
        double pixels = Math.min(Pen.ICON, pen.scaled(box.height()) - 2);
        double icon = pen.unscaled(pixels);
        Command command = model.dag().command(id);
        double y = box.y() + box.height() / 2.0;
        double x = box.x() + pen.unscaled(8);
        double right = box.right() - pen.unscaled(5) - icon;
        Color type = colours.type(command.type().name(), state);
        if (command.group() == null) {
            pen.write(command.type().name(), x, y, right - x, size, true, type);
        }
        if (pixels >= LEAST_ICON && pen.scaled(box.width()) >= 2 * pixels) {
            if (state == NodeState.RUNNING) {
                pen.turning(right, y, pixels, phase(), colours.ink(state));
            } else {
                pen.iconUnscaled(colours.look(state).icon(), right, y, pixels, colours.ink(state));
            }
        }
    }

    private void whole(Card card, NodeState state) {
        String id = card.commandId();
        Command command = model.dag().command(id);
        Box box = card.box();
        surface(id, state, box, RADIUS);
        Color type = colours.type(command.type().name(), state);
        pen.block(new Box(box.x(), box.y() + 6, 4, box.height() - 12), type);
        if (pen.viewport.scale() < LEAST_FOR_ALL_WORDS) {
            brief(id, state, box);
            return;
        }
        double x = box.x() + 14;
        double first = box.y() + box.height() * 0.32;
        double second = box.y() + box.height() * 0.70;
        double right = box.right() - 10;
        String word = word(id, state);
        double wordWidth = pen.texts.width(word, 11, false);
        pen.write(command.type().name(), x, first, right - x - wordWidth - 24, 12, true, type);
        Color colour = colours.ink(state);
        mark(state, right - wordWidth - 17, first, colour);
        pen.write(word, right - wordWidth, first, wordWidth + 1, 11, false, colour);
        pen.write(
                command.owner(),
                x,
                second,
                right - x,
                12,
                false,
                colours.look(state).faded() ? colours.muted : colours.text);
    }

    /** A part of a split command, with its number. */
    private void part(Card card, NodeState state) {
        String id = card.commandId();
        Box box = card.box();
        if (box.width() < 60) {
            tile(card, state);
            return;
        }
        surface(id, state, box, 4);
        if (pen.viewport.scale() < LEAST_FOR_ALL_WORDS) {
            brief(id, state, box);
            return;
        }
        double y = box.y() + box.height() / 2.0;
        mark(state, box.x() + 8, y, colours.ink(state));
        Command command = model.dag().command(id);
        String number = command.split() == null ? "" : command.split().text();
        Color colour = colours.look(state).faded() ? colours.muted : colours.text;
        pen.write(number, box.x() + 26, y, box.width() - 30, 11, false, colour);
    }

    private void tile(Card card, NodeState state) {
        String id = card.commandId();
        surface(id, state, card.box(), 3);
        if (card.box().width() >= 14) {
            Box box = card.box();
            mark(state, box.x() + (box.width() - 12) / 2.0, box.centerY(), colours.ink(state));
        }
    }

    private void surface(String id, NodeState state, Box box, double radius) {
        StateLook look = colours.look(state);
        double line = state.isBad() || state == NodeState.RUNNING ? 2 : 1;
        pen.surface(box, colours.fill(state), colours.border(state), line, radius);
        switch (look.texture()) {
            case HATCHED ->
                    pen.hatch(box, colours.fill(state).interpolate(colours.border(state), 0.5));
            case DASHED -> pen.dashes(box, colours.fill(state), colours.border(state), radius);
            case PLAIN -> {}
        }
        if (id.equals(model.session().selection().command().get())) {
            pen.ring(box, colours.selection, radius);
        }
    }

    private void mark(NodeState state, double x, double y, Color colour) {
        if (state == NodeState.RUNNING) {
            pen.turning(x, y, phase(), colour);
        } else {
            pen.icon(colours.look(state).icon(), x, y, colour);
        }
    }

    private double phase() {
        return now.toEpochMilli() % 1500 / 1500.0;
    }

    private String word(String id, NodeState state) {
        if (state != NodeState.RUNNING) {
            return state.word();
        }
        Instant started = model.session().run().status(id).map(CommandStatus::started).orElse(null);
        return started == null
                ? state.word()
                : state.word() + " " + Words.clock(Duration.between(started, now));
    }
}
