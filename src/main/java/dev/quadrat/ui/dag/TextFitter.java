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

    private final Map<String, Double> widths = new HashMap<>();
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

    /** The text, or its beginning with an ellipsis, or nothing if not even that fits. */
    String fit(String text, double size, boolean isBold, double space) {
        if (width(text, size, isBold) <= space) {
            return text;
        }
        int least = 0;
        int most = text.length();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (width(text.substring(0, middle) + "…", size, isBold) <= space) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least < 2 ? "" : text.substring(0, least).stripTrailing() + "…";
    }

    private double measured(String text, boolean isBold) {
        Text node = new Text(text);
        node.setFont(font(MEASURED_AT, isBold));
        return node.getLayoutBounds().getWidth();
    }
}
