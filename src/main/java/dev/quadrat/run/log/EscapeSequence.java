package dev.quadrat.run.log;

/** One escape sequence of ECMA-48, character by character. */
final class EscapeSequence {
    /** What has come of it. */
    enum Outcome {
        OPEN,
        STYLE,
        ERASED,
        DROPPED
    }

    private enum Stage {
        NONE,
        BEGUN,
        /** Between the introducer and the final character. */
        CONTROL,
        /** A text for the terminal itself, as its title; until BEL or ESC \. */
        STRING,
        STRING_ESCAPE,
        /** One more character, as of a character set. */
        LAST
    }

    private static final int MOST_PARAMETERS = 32;
    private static final int LARGEST = 0xFFFF;
    private static final int LONGEST = 4096;

    private final int[] parameters = new int[MOST_PARAMETERS];
    private Stage stage = Stage.NONE;
    private int count;
    private int length;
    private boolean isPrivate;

    boolean isOpen() {
        return stage != Stage.NONE;
    }

    void open() {
        stage = Stage.BEGUN;
        count = 0;
        length = 0;
        isPrivate = false;
    }

    void close() {
        stage = Stage.NONE;
    }

    Outcome next(int c) {
        if (++length > LONGEST) {
            return end(Outcome.DROPPED);
        }
        return switch (stage) {
            case BEGUN -> begun(c);
            case CONTROL -> control(c);
            case STRING -> string(c);
            case STRING_ESCAPE -> end(Outcome.DROPPED);
            case LAST, NONE -> end(Outcome.DROPPED);
        };
    }

    TextStyle applyTo(TextStyle style) {
        return GraphicRendition.apply(style, parameters, count);
    }

    /** The whole line, not only what follows. */
    boolean erasesAll() {
        return count > 0 && parameters[0] == 2;
    }

    private Outcome begun(int c) {
        switch (c) {
            case '[' -> stage = Stage.CONTROL;
            case ']', 'P', 'X', '^', '_' -> stage = Stage.STRING;
            case '(', ')', '*', '+', '#', '%', ' ' -> stage = Stage.LAST;
            default -> {
                return end(Outcome.DROPPED);
            }
        }
        return Outcome.OPEN;
    }

    private Outcome control(int c) {
        if (c >= '0' && c <= '9') {
            if (count == 0) {
                parameters[count++] = 0;
            }
            parameters[count - 1] = Math.min(LARGEST, parameters[count - 1] * 10 + c - '0');
            return Outcome.OPEN;
        }
        if (c == ';' || c == ':') {
            if (count == 0) {
                parameters[count++] = 0;
            }
            count = Math.min(MOST_PARAMETERS, count + 1);
            parameters[count - 1] = 0;
            return Outcome.OPEN;
        }
        if (c >= 0x40 && c <= 0x7E) {
            return end(
                    isPrivate
                            ? Outcome.DROPPED
                            : c == 'm'
                                    ? Outcome.STYLE
                                    : c == 'K' ? Outcome.ERASED : Outcome.DROPPED);
        }
        isPrivate |= c >= '<' && c <= '?';
        return Outcome.OPEN;
    }

    private Outcome string(int c) {
        if (c == 0x07) {
            return end(Outcome.DROPPED);
        }
        if (c == 0x1B) {
            stage = Stage.STRING_ESCAPE;
        }
        return Outcome.OPEN;
    }

    private Outcome end(Outcome outcome) {
        stage = Stage.NONE;
        return outcome;
    }
}
