package dev.quadrat.ui.dag;

import dev.quadrat.layout.Palette;
import dev.quadrat.layout.StateLook;
import dev.quadrat.ui.session.NodeState;

import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.Map;

/** A palette as the canvas wants it. */
final class Colours {
    final Color canvas;
    final Color frame;
    final Color frameBorder;
    final Color edge;
    final Color text;
    final Color muted;
    final Color selection;
    private final Palette palette;
    private final Map<String, Color> known = new HashMap<>();

    Colours(Palette palette) {
        this.palette = palette;
        canvas = Color.web(palette.canvas());
        frame = Color.web(palette.frame());
        frameBorder = Color.web(palette.frameBorder());
        edge = Color.web(palette.edge());
        text = Color.web(palette.text());
        muted = Color.web(palette.mutedText());
        selection = colour(NodeState.RUNNING.look(palette).border());
    }

    Color type(String name, NodeState state) {
        return colour(look(state).faded() ? palette.fadedType(name) : palette.type(name));
    }

    Color type(String name) {
        return colour(palette.type(name));
    }

    StateLook look(NodeState state) {
        return state.look(palette);
    }

    Color ink(NodeState state) {
        return colour(look(state).ink());
    }

    Color fill(NodeState state) {
        return colour(look(state).fill());
    }

    Color border(NodeState state) {
        return colour(look(state).border());
    }

    /** Of a rectangle without words: as strong as the state is worth a look. */
    Color solid(NodeState state) {
        return switch (state) {
            case DONE, NOT_REQUESTED, STALE -> border(state);
            case STALE_TO_RUN, RUNNING, SUCCEEDED, FAILED, PARTIAL, LOST, BLOCKED -> border(state);
            case TO_RUN, WAITING, SUBMITTED, STOPPED -> canvas.interpolate(ink(state), 0.55);
        };
    }

    /** Of a cell in which many lie. */
    Color heat(NodeState state, boolean dimmed) {
        Color solid = solid(state);
        return dimmed ? canvas.interpolate(solid, DagPainter.DIMMED) : solid;
    }

    private Color colour(String hex) {
        return known.computeIfAbsent(hex, Color::web);
    }
}
