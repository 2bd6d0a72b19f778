package dev.quadrat.run.log;

/**
 * UTF-8 byte by byte, as the standard's replacement practice has it: of bytes that are no character
 * each longest beginning of one becomes U+FFFD.
 */
final class Utf8 {
    static final int MORE = -1;
    static final int REPLACEMENT = 0xFFFD;

    private int missing;
    private int codePoint;
    private int lowest;
    private int highest;

    /** Whether the byte can't belong to what came before, which is then no character. */
    boolean breaksOff(int unsigned) {
        return missing > 0 && (unsigned < lowest || unsigned > highest);
    }

    /** Whether a character has begun. */
    boolean isOpen() {
        return missing > 0;
    }

    void forget() {
        missing = 0;
    }

    /**
     * @return {@link #MORE} until the character is whole
     */
    int next(int unsigned) {
        if (missing > 0) {
            codePoint = codePoint << 6 | (unsigned & 0x3F);
            lowest = 0x80;
            highest = 0xBF;
            return --missing == 0 ? codePoint : MORE;
        }
        if (unsigned < 0x80) {
            return unsigned;
        }
        if (unsigned >= 0xC2 && unsigned <= 0xDF) {
            return begin(unsigned & 0x1F, 1, 0x80, 0xBF);
        }
        if (unsigned >= 0xE0 && unsigned <= 0xEF) {
            // Neither longer than needed nor a surrogate.
            return begin(
                    unsigned & 0x0F,
                    2,
                    unsigned == 0xE0 ? 0xA0 : 0x80,
                    unsigned == 0xED ? 0x9F : 0xBF);
        }
        if (unsigned >= 0xF0 && unsigned <= 0xF4) {
            return begin(
                    unsigned & 0x07,
                    3,
                    unsigned == 0xF0 ? 0x90 : 0x80,
                    unsigned == 0xF4 ? 0x8F : 0xBF);
        }
        return REPLACEMENT;
    }

    private int begin(int bits, int more, int from, int to) {
        codePoint = bits;
        missing = more;
        lowest = from;
        highest = to;
        return MORE;
    }
}
