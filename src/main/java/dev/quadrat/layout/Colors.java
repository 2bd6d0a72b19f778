package dev.quadrat.layout;

import java.util.Locale;

/** Arithmetic on {@code #rrggbb}. */
final class Colors {
    private Colors() {}

    /**
     * @param share of the second colour, 0 to 1
     */
    static String mix(String first, String second, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            double value = channel(first, channel) * (1 - share) + channel(second, channel) * share;
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return mixed.toString();
    }

    static int channel(String color, int channel) {
        return Integer.parseInt(color, 1 + 2 * channel, 3 + 2 * channel, 16);
    }
}
