package dev.quadrat.ui.support;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people say them. */
public final class Words {
    private Words() {}

    /** {@code 1 command}, {@code 2,014 commands}. */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A cell of a CSV file, after RFC 4180. */
    public static String csv(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** {@code 0:41}, {@code 12:05}, {@code 1:02:03}. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }
}
