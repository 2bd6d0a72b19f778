package dev.quadrat.layout;

/** How well one colour can be told from another. */
final class Contrast {
    private Contrast() {}

    /** From 1 to 21, as WCAG 2 defines it. */
    static double between(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * linear(Colors.channel(color, 0))
                + 0.7152 * linear(Colors.channel(color, 1))
                + 0.0722 * linear(Colors.channel(color, 2));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
