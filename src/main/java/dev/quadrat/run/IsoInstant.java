package dev.quadrat.run;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads times as records hold them. Records hold many, and {@link Instant#parse} takes longer than
 * all else in them together.
 */
final class IsoInstant {
    private static final int SECONDS_END = "2026-11-20T10:31:07".length();
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int NO_NUMBER = 1_000_000_000;

    private IsoInstant() {}

    /**
     * @throws java.time.DateTimeException if it is no time
     */
    static Instant parse(String text) {
        int end = text.length() - 1;
        boolean isUsual =
                end >= SECONDS_END
                        && end <= SECONDS_END + 1 + NANO_DIGITS
                        && text.charAt(end) == 'Z'
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':'
                        && (end == SECONDS_END
                                || (text.charAt(SECONDS_END) == '.' && end > SECONDS_END + 1));
        return isUsual ? usual(text, end) : Instant.parse(text);
    }

    private static Instant usual(String text, int end) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nanos = end == SECONDS_END ? 0 : number(text, SECONDS_END + 1, end);
        if (hour > 23 || minute > 59 || second > 59 || nanos == NO_NUMBER) {
            return Instant.parse(text);
        }
        long day =
                LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
        for (int digits = end - SECONDS_END - 1; digits < NANO_DIGITS && nanos > 0; digits++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(
                day * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second, nanos);
    }

    /** Larger than anything in a time if there are other characters than digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
