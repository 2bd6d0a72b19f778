package dev.quadrat.run;

import java.time.Duration;
import java.util.Locale;

/** How long something took, for people. */
public final class DurationText {
    private DurationText() {}

    /** {@code 0.4 s}, {@code 41 s}, {@code 3:20 min}, {@code 2:05 h}. */
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 10) {
            return String.format(
                    Locale.ROOT, "%d.%d s", seconds, Math.max(0, duration.toMillisPart()) / 100);
        }
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? "%d:%02d min".formatted(seconds / 60, seconds % 60)
                        : "%d:%02d h".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
