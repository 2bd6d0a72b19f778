package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.CardState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.support.Words;

import javafx.scene.paint.Color;

import java.time.Duration;
import java.time.Instant;

/** One command, near enough to read. */
final class CardPainter {
    private static final double RADIUS = 5;

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

    void card(Card card) {
        String id = card.commandId();
        Command command = model.dag().command(id);
        CardState state = model.session().state(id);
        Box box = card.box();
        surface(id, state, box, RADIUS);
        Color type = state.quiet() ? colours.muted : colours.type(command.type().name());
        pen.block(new Box(box.x(), box.y() + 6, 4, box.height() - 12), type);
        double x = box.x() + 14;
        double first = box.y() + box.height() * 0.32;
        double second = box.y() + box.height() * 0.70;
        double right = box.right() - 10;
        String word = word(id, state);
        double wordWidth = pen.texts.width(word, 11, false);
        pen.write(
                command.type().name(), x, first, right - x - wordWidth - 24, 12, true, type);
        Color colour = colours.state(state);
        mark(state, right - wordWidth - 17, first, colour);
        pen.write(word, right - wordWidth, first, wordWidth + 1, 11, false, colour);
        pen.write(
                command.owner(),
                x,
                second,
                right - x,
                12,
                false,
                state.quiet() ? colours.muted : colours.text);
    }

    /** A part of a split command, with its number. */
    void part(Card card) {
        String id = card.commandId();
        CardState state = model.session().state(id);
        Box box = card.box();
        if (box.width() < 60) {
            tile(card);
            return;
        }
        surface(id, state, box, 4);
        double y = box.y() + box.height() / 2.0;
        mark(state, box.x() + 8, y, colours.state(state));
        Command command = model.dag().command(id);
        String number = command.split() == null ? "" : command.split().text();
        Color colour = state.quiet() ? colours.muted : colours.text;
        pen.write(number, box.x() + 26, y, box.width() - 30, 11, false, colour);
    }

    private void tile(Card card) {
        String id = card.commandId();
        CardState state = model.session().state(id);
        surface(id, state, card.box(), 3);
        if (card.box().width() >= 14) {
            Box box = card.box();
            mark(state, box.x() + (box.width() - 12) / 2.0, box.centerY(), colours.state(state));
        }
    }

    private void surface(String id, CardState state, Box box, double radius) {
        boolean bad = state == CardState.FAILED || state == CardState.LOST;
        boolean active = bad || state == CardState.RUNNING;
        Color border = active ? colours.state(state) : colours.cardBorder;
        Color fill = colours.surface(state);
        if (bad) {
            fill = fill.interpolate(colours.state(state), 0.12);
        }
        pen.surface(box, fill, border, active ? 2 : 1, radius);
        if (state == CardState.BLOCKED) {
            pen.hatch(box, colours.cardBorder.interpolate(fill, 0.55));
        }
        if (id.equals(model.session().selection().command().get())) {
            pen.ring(box, colours.selection, radius);
        }
    }

    private void mark(CardState state, double x, double y, Color colour) {
        if (state == CardState.RUNNING) {
            pen.turning(x, y, now.toEpochMilli() % 1500 / 1500.0, colour);
        } else {
            pen.icon(state, x, y, colour);
        }
    }

    private String word(String id, CardState state) {
        if (state != CardState.RUNNING) {
            return state.word();
        }
        Instant started =
                model.session().run().status(id).map(CommandStatus::started).orElse(null);
        return started == null
                ? state.word()
                : state.word() + " " + Words.clock(Duration.between(started, now));
    }
}
