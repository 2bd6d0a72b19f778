package dev.quadrat.run.log;

/**
 * What a terminal makes of bytes: characters in their style and ends of lines. Text after a
 * carriage return replaces what stood in the line, so that a progress bar is one line; escapes
 * other than those of colour are dropped, and so are control characters.
 */
final class Terminal {
    /** Who is told. */
    interface Sink {
        /**
         * @param columns that it takes
         */
        void character(int codePoint, int columns, TextStyle style);

        /** What stood in the line is no longer there. */
        void restart();

        void endOfLine();
    }

    /** A line that is longer goes on in the next, for nobody can hold all of it. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int TAB = 8;
    private static final int ESCAPE = 0x1B;

    private final Utf8 utf8 = new Utf8();
    private final EscapeSequence escape = new EscapeSequence();
    private TextStyle style;
    private long position;

    /** Of the character that is being read. */
    private long begin;

    private int column;
    private int length;
    private boolean returned;

    /**
     * @param position of the first byte: a line's begin
     * @param style that holds there
     */
    Terminal(long position, TextStyle style) {
        this.position = position;
        this.begin = position;
        this.style = style;
    }

    /** Of what comes next; while an end or a restart is told, of the line that begins. */
    long position() {
        return position;
    }

    TextStyle style() {
        return style;
    }

    void feed(byte[] bytes, int count, Sink sink) {
        for (int i = 0; i < count; i++) {
            int unsigned = bytes[i] & 0xFF;
            if (utf8.breaksOff(unsigned)) {
                utf8.forget();
                character(Utf8.REPLACEMENT, sink);
            }
            if (!utf8.isOpen()) {
                begin = position;
            }
            position++;
            int codePoint = utf8.next(unsigned);
            if (codePoint != Utf8.MORE) {
                take(codePoint, sink);
            }
        }
    }

    private void take(int codePoint, Sink sink) {
        if (escape.isOpen()) {
            if (codePoint != '\n') {
                escape(codePoint, sink);
                return;
            }
            escape.close();
        }
        switch (codePoint) {
            case '\n' -> endLine(sink);
            case '\r' -> returned = true;
            case '\t' -> {
                do {
                    character(' ', sink);
                } while (column % TAB != 0);
            }
            case ESCAPE -> escape.open();
            default -> {
                if (codePoint >= ' ' && (codePoint < 0x7F || codePoint > 0x9F)) {
                    character(codePoint, sink);
                }
            }
        }
    }

    private void escape(int codePoint, Sink sink) {
        switch (escape.next(codePoint)) {
            case OPEN, DROPPED -> {}
            case STYLE -> style = escape.applyTo(style);
            case ERASED -> {
                if (returned || escape.erasesAll()) {
                    restart(position, sink);
                }
            }
        }
    }

    private void character(int codePoint, Sink sink) {
        if (returned) {
            restart(begin, sink);
        }
        if (length >= LONGEST_LINE) {
            long after = position;
            position = begin;
            endLine(sink);
            position = after;
        }
        int columns = Columns.of(codePoint);
        column += columns;
        length++;
        sink.character(codePoint, columns, style);
    }

    private void restart(long at, Sink sink) {
        long after = position;
        position = at;
        returned = false;
        column = 0;
        length = 0;
        sink.restart();
        position = after;
    }

    private void endLine(Sink sink) {
        returned = false;
        column = 0;
        length = 0;
        sink.endOfLine();
    }
}
