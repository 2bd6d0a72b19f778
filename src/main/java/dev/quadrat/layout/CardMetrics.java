package dev.quadrat.layout;

/**
 * Sizes in pixels at scale 1.
 *
 * @param partWidth width of a part's card in a frame of few parts
 * @param tile side of a part's tile in a frame of many parts
 * @param tileGap between parts
 * @param padding between a frame's border and its parts
 * @param titleHeight of a frame
 * @param rowGap least space between boxes of a column
 * @param columnGap least space between columns; grows with the number of edges in it
 * @param margin around everything
 */
public record CardMetrics(
        int cardWidth,
        int cardHeight,
        int partWidth,
        int partHeight,
        int tile,
        int tileGap,
        int padding,
        int titleHeight,
        int rowGap,
        int columnGap,
        int margin) {
    /** Beyond this number of parts a frame shows tiles without text. */
    public static final int MOST_PART_CARDS = 16;

    /** Beyond this number of parts a frame is folded until somebody opens it. */
    public static final int MOST_OPEN_PARTS = 64;

    /** Fits text of 12 pixels. */
    public static CardMetrics standard() {
        return new CardMetrics(196, 58, 112, 28, 16, 4, 12, 34, 18, 48, 24);
    }
}
