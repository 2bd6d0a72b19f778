package dev.quadrat.ui.log;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The grid on which a log stands: every character has a cell of one size. */
final class Cells {
    static final double HEIGHT = 19;

    /** Left of the line's number, between it and the text, and right of the text. */
    static final double GAP = 12;

    private static final int SAMPLE = 100;
    private static final int FEWEST_DIGITS = 3;

    /** Room for the numbers of ten million lines, so that wrapping does not change with them. */
    private static final int MOST_DIGITS = 7;

    private static final double SCROLL_BAR = 18;

    /** As the style sheet has it for {@code log-text}. */
    private static final Font FONT = Font.font("Monospaced", 12.5);

    static final double WIDTH = measure();

    private Cells() {}

    private static double measure() {
        Text text = new Text("m".repeat(SAMPLE));
        text.setFont(FONT);
        return text.getLayoutBounds().getWidth() / SAMPLE;
    }

    /** Where the text begins. */
    static double left(int lines) {
        int digits = Math.max(FEWEST_DIGITS, String.valueOf(lines).length());
        return GAP + digits * WIDTH + GAP;
    }

    /** How many characters fit beside each other. */
    static int columns(double width) {
        double room = width - GAP - MOST_DIGITS * WIDTH - GAP - GAP - SCROLL_BAR;
        return (int) Math.floor(room / WIDTH);
    }

    static Font font() {
        return FONT;
    }
}
