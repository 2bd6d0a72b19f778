package dev.quadrat.run.log;

/**
 * How characters look: what SGR escapes (ECMA-48, 8.3.117) ask for, packed so that an index can
 * keep one for each of its places.
 *
 * @param bits two colours of 26 bits, each a kind and a value; above them the marks
 */
public record TextStyle(long bits) {
    public static final TextStyle PLAIN = new TextStyle(0);

    /** What a colour's value means. */
    public enum Kind {
        /** The pane's own. */
        DEFAULT(0),
        /** One of the 256 of xterm. */
        INDEXED(1),
        /** {@code 0xrrggbb}. */
        RGB(2);

        private final long code;

        Kind(long code) {
            this.code = code;
        }

        private static Kind of(long code) {
            return code == RGB.code ? RGB : code == INDEXED.code ? INDEXED : DEFAULT;
        }
    }

    private static final int COLOR_BITS = 26;
    private static final int VALUE_BITS = 24;
    private static final long COLOR_MASK = (1L << COLOR_BITS) - 1;
    private static final int MARKS = 2 * COLOR_BITS;

    public record Color(Kind kind, int value) {
        static Color unpacked(long bits) {
            return new Color(
                    Kind.of(bits >> VALUE_BITS & 3), (int) (bits & ((1 << VALUE_BITS) - 1)));
        }

        long packed() {
            return (kind.code << VALUE_BITS) | value;
        }
    }

    /** Beside its colours. */
    public enum Mark {
        BOLD(0),
        DIM(1),
        ITALIC(2),
        UNDERLINE(3),
        INVERSE(4),
        STRIKETHROUGH(5);

        private final long bit;

        Mark(int place) {
            bit = 1L << (MARKS + place);
        }
    }

    public Color foreground() {
        return Color.unpacked(bits & COLOR_MASK);
    }

    public Color background() {
        return Color.unpacked((bits >> COLOR_BITS) & COLOR_MASK);
    }

    public boolean has(Mark mark) {
        return (bits & mark.bit) != 0;
    }

    TextStyle withForeground(Color color) {
        return new TextStyle((bits & ~COLOR_MASK) | color.packed());
    }

    TextStyle withBackground(Color color) {
        return new TextStyle((bits & ~(COLOR_MASK << COLOR_BITS)) | (color.packed() << COLOR_BITS));
    }

    TextStyle with(Mark mark) {
        return new TextStyle(bits | mark.bit);
    }

    TextStyle without(Mark mark) {
        return new TextStyle(bits & ~mark.bit);
    }
}
