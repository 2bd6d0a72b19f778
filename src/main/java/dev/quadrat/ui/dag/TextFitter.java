package dev.quadrat.ui.dag;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/** Fonts by size and texts cut to a width; measured once, since measuring is slow. */
final class TextFitter {
    private static final double MEASURED_AT = 12;
    private static final int MOST_KNOWN = 20_000;

    /** A text that was too long, with the space that it had in tenths of its size. */
    private record Cut(String text, boolean bold, int tenths) {}

    private final Map<String, Double> widths = new HashMap<>();
    private final Map<Cut, String> cuts = new HashMap<>();
    private final Map<Integer, Font> plain = new HashMap<>();
    private final Map<Integer, Font> bold = new HashMap<>();

    Font font(double size, boolean isBold) {
        int tenths = (int) Math.round(size * 10);
        return (isBold ? bold : plain)
                .computeIfAbsent(
                        tenths,
                        t ->
                                Font.font(
                                        "System",
                                        isBold ? FontWeight.BOLD : FontWeight.NORMAL,
                                        t / 10.0));
    }

    double width(String text, double size, boolean isBold) {
        if (widths.size() > MOST_KNOWN) {
            widths.clear();
        }
        return widths.computeIfAbsent((isBold ? "b" : "p") + text, _ -> measured(text, isBold))
                * size
                / MEASURED_AT;
    }

    /**
     * The text, or both its ends with an ellipsis between, or nothing if not even that fits. Cut in
     * the middle: experiments of a set often differ at the end of their ids.
     */
    String fit(String text, double size, boolean isBold, double space) {
        if (width(text, size, isBold) <= space) {
            return text;
        }
        if (cuts.size() > MOST_KNOWN) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(
                new Cut(text, isBold, (int) (space / size * 10)),
                _ -> cut(text, size, isBold, space));
    }

    private String cut(String text, double size, boolean isBold, double space) {
        int least = 0;
        int most = text.length();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (width(ends(text, middle), size, isBold) <= space) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least < 2 ? "" : ends(text, least);
    }

    private static String ends(String text, int kept) {
        int head = (kept + 1) / 2;
        int tail = text.length() - (kept - head);
        // Half of a character is none.
        boolean splitsHead = head > 0 && Character.isHighSurrogate(text.charAt(head - 1));
        boolean splitsTail = tail < text.length() && Character.isLowSurrogate(text.charAt(tail));
        return text.substring(0, splitsHead ? head - 1 : head)
                + "…"
                + text.substring(splitsTail ? tail + 1 : tail);
    }

    private double measured(String text, boolean isBold) {
        Text node = new Text(text);
        node.setFont(font(MEASURED_AT, isBold));
        return node.getLayoutBounds().getWidth();
    }
}
