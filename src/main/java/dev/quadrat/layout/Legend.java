package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line below the picture: how many commands there are, and how they stand. */
record Legend(String total, StateCounts counts, Palette palette) {
    static final int HEIGHT = 34;
    private static final int SIZE = 12;
    private static final int SWATCH = 18;
    private static final int MARGIN = 24;

    /**
     * @param shown ids of what is drawn
     * @param size how many commands the plan has
     */
    static Legend of(List<String> shown, int size, StateLooks looks, Palette palette) {
        String all = size == 1 ? "1 command" : String.format(Locale.ROOT, "%,d commands", size);
        String total =
                shown.size() == size
                        ? all
                        : String.format(Locale.ROOT, "%,d of %s", shown.size(), all);
        return new Legend(total, StateCounts.of(shown, looks), palette);
    }

    String text() {
        return counts.counts().isEmpty() ? total : total + ": " + counts.text();
    }

    int width() {
        double width = 2 * MARGIN + step(total);
        for (StateCounts.Count count : counts.counts()) {
            width += SWATCH + 6 + step(count.text());
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
            // The state's ink is legible on the state's own ground, not on the canvas.
            StateLook look = count.look();
            Box ground = new Box((int) Math.round(x), top - 2, SWATCH, SWATCH);
            marks.add(new Mark.Rectangle(ground, 4, look.fill(), look.border(), look.texture()));
            marks.add(CardDrawing.icon(look, ground.x() + 3, ground.y() + 3, SWATCH - 6));
            marks.add(
                    CardDrawing.text(
                            count.text(),
                            x + SWATCH + 6,
                            baseline,
                            SIZE,
                            false,
                            palette.mutedText(),
                            step(count.text())));
            x += SWATCH + 6 + step(count.text());
        }
        return marks;
    }

    private static double step(String text) {
        return TextFit.estimate(text, SIZE, true) + 18;
    }
}
