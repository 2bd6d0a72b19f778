package dev.quadrat.run.log;

import dev.quadrat.run.log.TextStyle.Color;
import dev.quadrat.run.log.TextStyle.Kind;
import dev.quadrat.run.log.TextStyle.Mark;

/** What the parameters of an SGR escape make of a style. */
final class GraphicRendition {
    private static final Color DEFAULT = new Color(Kind.DEFAULT, 0);
    private static final int INDEXED = 5;
    private static final int RGB = 2;

    private GraphicRendition() {}

    /**
     * @param parameters the first {@code count} of them
     */
    static TextStyle apply(TextStyle before, int[] parameters, int count) {
        TextStyle style = count == 0 ? TextStyle.PLAIN : before;
        int i = 0;
        while (i < count) {
            int code = parameters[i];
            if (code == 38 || code == 48) {
                int used = extended(parameters, i + 1, count);
                if (used == 0) {
                    // What follows would be misread.
                    return style;
                }
                Color color = color(parameters, i + 1);
                style = code == 38 ? style.withForeground(color) : style.withBackground(color);
                i += 1 + used;
            } else {
                style = one(style, code);
                i++;
            }
        }
        return style;
    }

    /** How many parameters the colour takes; 0 if it is none. */
    private static int extended(int[] parameters, int at, int count) {
        int kind = at < count ? parameters[at] : 0;
        int needed = kind == INDEXED ? 2 : kind == RGB ? 4 : 0;
        return at + needed <= count ? needed : 0;
    }

    private static Color color(int[] parameters, int at) {
        return parameters[at] == INDEXED
                ? new Color(Kind.INDEXED, parameters[at + 1] & 0xFF)
                : new Color(
                        Kind.RGB,
                        (parameters[at + 1] & 0xFF) << 16
                                | (parameters[at + 2] & 0xFF) << 8
                                | (parameters[at + 3] & 0xFF));
    }

    private static TextStyle one(TextStyle style, int code) {
        return switch (code) {
            case 0 -> TextStyle.PLAIN;
            case 1 -> style.with(Mark.BOLD);
            case 2 -> style.with(Mark.DIM);
            case 3 -> style.with(Mark.ITALIC);
            case 4 -> style.with(Mark.UNDERLINE);
            case 7 -> style.with(Mark.INVERSE);
            case 9 -> style.with(Mark.STRIKETHROUGH);
            case 22 -> style.without(Mark.BOLD).without(Mark.DIM);
            case 23 -> style.without(Mark.ITALIC);
            case 24 -> style.without(Mark.UNDERLINE);
            case 27 -> style.without(Mark.INVERSE);
            case 29 -> style.without(Mark.STRIKETHROUGH);
            case 30, 31, 32, 33, 34, 35, 36, 37 ->
                    style.withForeground(new Color(Kind.INDEXED, code - 30));
            case 39 -> style.withForeground(DEFAULT);
            case 40, 41, 42, 43, 44, 45, 46, 47 ->
                    style.withBackground(new Color(Kind.INDEXED, code - 40));
            case 49 -> style.withBackground(DEFAULT);
            case 90, 91, 92, 93, 94, 95, 96, 97 ->
                    style.withForeground(new Color(Kind.INDEXED, code - 90 + 8));
            case 100, 101, 102, 103, 104, 105, 106, 107 ->
                    style.withBackground(new Color(Kind.INDEXED, code - 100 + 8));
            default -> style;
        };
    }
}
