package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line below the picture: how many commands there are, and how they stand. */
record Legend(String total, StateCounts counts, Palette palette) {
    static final int HEIGHT = 34;
    private static final int SIZE = 12;
    private static final int MARGIN = 24;

    static Legend of(Plan plan, StateLooks looks, Palette palette) {
        int size = plan.dag().size();
        String total = size == 1 ? "1 command" : String.format(Locale.ROOT, "%,d commands", size);
        return new Legend(total, StateCounts.of(plan.dag().order(), looks), palette);
    }

    String text() {
        return counts.counts().isEmpty() ? total : total + ": " + counts.text();
    }

    int width() {
        double width = 2 * MARGIN + step(total);
        for (StateCounts.Count count : counts.counts()) {
            width += 18 + step(count.text());
        }
        return (int) Math.ceil(width);
    }

    List<Mark> marks(int top) {
        List<Mark> marks = new ArrayList<>();
        double baseline = top + 12;
        double x = MARGIN;
        marks.add(CardDrawing.text(total, x, baseline, SIZE, true, palette.text(), step(total)));
        x += step(total);
        for (StateCounts.Count count : counts.counts()) {
            // On the canvas, not on a card: there the state's own ink could be too faint.
            marks.add(
                    new Mark.Icon(count.look().icon(), x, baseline - 11, 13, palette.mutedText()));
            marks.add(
                    CardDrawing.text(
                            count.text(),
                            x + 18,
                            baseline,
                            SIZE,
                            false,
                            palette.mutedText(),
                            step(count.text())));
            x += 18 + step(count.text());
        }
        return marks;
    }

    private static double step(String text) {
        return TextFit.estimate(text, SIZE, true) + 18;
    }
}
