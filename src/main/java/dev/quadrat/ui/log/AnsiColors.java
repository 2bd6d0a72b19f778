package dev.quadrat.ui.log;

import dev.quadrat.run.log.TextStyle;

import javafx.scene.paint.Color;

import java.util.List;

/** Colours of a terminal on a light or a dark pane, changed as far as reading them needs. */
record AnsiColors(Color pane, Color text, List<Color> sixteen) {
    static final AnsiColors LIGHT =
            new AnsiColors(
                    Color.web("#ffffff"),
                    Color.web("#1f2328"),
                    colors(
                            "#24292f #b31d28 #116329 #7d4e00 #0550ae #8250df #1b7c83 #57606a",
                            "#57606a #a40e26 #1a7f37 #633c01 #0969da #8e44c9 #137078 #424a53"));
    static final AnsiColors DARK =
            new AnsiColors(
                    Color.web("#0d1117"),
                    Color.web("#c9d1d9"),
                    colors(
                            "#8b949e #ff7b72 #3fb950 #d29922 #58a6ff #bc8cff #39c5cf #b1bac4",
                            "#8b949e #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #56d4dd #f0f6fc"));

    private static final double READABLE = 4.5;
    private static final int CUBE = 16;
    private static final int GREYS = 232;

    static AnsiColors of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    Color foreground(TextStyle style) {
        return behind(style).foreground();
    }

    /** Transparent where nothing was asked for. */
    Color background(TextStyle style) {
        return behind(style).background();
    }

    private record Pair(Color foreground, Color background) {}

    private Pair behind(TextStyle style) {
        boolean inverse = style.has(TextStyle.Mark.INVERSE);
        Color fore = color(style.foreground(), text);
        Color back = color(style.background(), pane);
        Color front = inverse ? back : fore;
        Color behind = inverse ? fore : back;
        if (style.has(TextStyle.Mark.DIM)) {
            front = front.interpolate(behind, 0.35);
        }
        boolean plain = behind.equals(pane);
        return new Pair(readable(front, behind), plain ? Color.TRANSPARENT : behind);
    }

    private Color color(TextStyle.Color wanted, Color otherwise) {
        return switch (wanted.kind()) {
            case DEFAULT -> otherwise;
            case RGB -> rgb(wanted.value());
            case INDEXED -> indexed(wanted.value());
        };
    }

    private Color indexed(int index) {
        if (index < CUBE) {
            return sixteen.get(index);
        }
        if (index >= GREYS) {
            int grey = 8 + (index - GREYS) * 10;
            return Color.rgb(grey, grey, grey);
        }
        int cube = index - CUBE;
        return Color.rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + step * 40;
    }

    private static Color rgb(int value) {
        return Color.rgb(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    /** As near to what was asked for as can be read: towards black or white until it is. */
    private static Color readable(Color front, Color behind) {
        Color end =
                contrast(Color.WHITE, behind) > contrast(Color.BLACK, behind)
                        ? Color.WHITE
                        : Color.BLACK;
        Color now = front;
        for (int step = 1; step <= 20 && contrast(now, behind) < READABLE; step++) {
            now = front.interpolate(end, step / 20.0);
        }
        return now;
    }

    /** By WCAG 2.1. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static List<Color> colors(String normal, String bright) {
        return java.util.stream.Stream.of((normal + " " + bright).split(" ", -1))
                .map(Color::web)
                .toList();
    }
}
