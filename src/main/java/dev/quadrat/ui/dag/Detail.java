package dev.quadrat.ui.dag;

/** How much is drawn of each command: less, the more of them are seen at once. */
enum Detail {
    /** Cards with words. */
    WORDS,
    /** Rectangles in the colour of their state. */
    BLOCKS,
    /** One cell for all that lies in it. */
    HEAT;

    private static final int MOST_WORDS = 800;
    private static final int MOST_BLOCKS = 4_000;
    static final double LEAST_LEGIBLE = 0.25;

    static Detail of(int visible, double scale) {
        if (visible > MOST_BLOCKS) {
            return HEAT;
        }
        return visible <= MOST_WORDS && scale >= LEAST_LEGIBLE ? WORDS : BLOCKS;
    }
}
