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

    /** From 1 to 21, as WCAG 2 defines it. */
    static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * linear(channel(color, 0))
                + 0.7152 * linear(channel(color, 1))
                + 0.0722 * linear(channel(color, 2));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    static int channel(String color, int channel) {
        return Integer.parseInt(color, 1 + 2 * channel, 3 + 2 * channel, 16);
    }
}
