package dev.quadrat.ui.dag;

import dev.quadrat.layout.CardState;
import dev.quadrat.layout.Palette;

import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.Map;

/** A palette as the canvas wants it. */
final class Colours {
    final Color background;
    final Color cardBorder;
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
        background = Color.web(palette.background());
        cardBorder = Color.web(palette.cardBorder());
        frame = Color.web(palette.frame());
        frameBorder = Color.web(palette.frameBorder());
        edge = Color.web(palette.edge());
        text = Color.web(palette.text());
        muted = Color.web(palette.mutedText());
        selection = Color.web(palette.selection());
    }

    Color type(String name) {
        return colour(palette.type(name));
    }

    Color state(CardState state) {
        return colour(palette.state(state));
    }

    Color surface(CardState state) {
        return colour(palette.surface(state));
    }

    private Color colour(String hex) {
        return known.computeIfAbsent(hex, Color::web);
    }
}
