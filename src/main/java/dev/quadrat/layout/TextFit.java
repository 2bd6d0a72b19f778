package dev.quadrat.layout;

import java.util.function.ToDoubleFunction;

/** Makes text fit into a width. */
final class TextFit {
    private static final String NARROW = "iljtfrI.,:;'|!()[]/- ";
    private static final String WIDE = "mwMWQ@%&…";

    private TextFit() {}

    /** In pixels, for a common sans-serif face; rather too wide than too narrow. */
    static double estimate(String text, int size, boolean bold) {
        double ems =
                text.codePoints()
                        .mapToDouble(
                                c ->
                                        NARROW.indexOf(c) >= 0
                                                ? 0.36
                                                : WIDE.indexOf(c) >= 0
                                                        ? 0.92
                                                        : Character.isUpperCase(c)
                                                                ? 0.70
                                                                : c < 0x2e80 ? 0.60 : 1.05)
                        .sum();
        return ems * size * (bold ? 1.06 : 1);
    }

    /** Cut in the middle: experiments of a set often differ at the end of their ids. */
    static String cut(String text, double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(text) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        for (int kept = points.length - 1; kept > 0; kept--) {
            int head = (kept + 1) / 2;
            int tail = kept - head;
            String cut =
                    new String(points, 0, head)
                            + "…"
                            + new String(points, points.length - tail, tail);
            if (measure.applyAsDouble(cut) <= width) {
                return cut;
            }
        }
        return "";
    }
}
