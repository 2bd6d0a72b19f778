package dev.quadrat.layout;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;

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

    private static final int WIDEST_CARD = 300;

    /** Standard sizes, with cards wide enough for the DAG's type names beside the longest state. */
    public static CardMetrics fitting(CommandDag dag) {
        CardMetrics standard = standard();
        int width = standard.cardWidth();
        for (CommandType type : dag.types()) {
            width = Math.max(width, CardDrawing.widthFor(type.name()));
        }
        return standard.withCardWidth(Math.min(width, WIDEST_CARD));
    }

    /** Fits text of 11 to 13 pixels and the names of the standard types. */
    public static CardMetrics standard() {
        return new CardMetrics(196, 58, 112, 28, 18, 4, 12, 34, 18, 48, 24);
    }

    private CardMetrics withCardWidth(int width) {
        return new CardMetrics(
                width,
                cardHeight,
                partWidth,
                partHeight,
                tile,
                tileGap,
                padding,
                titleHeight,
                rowGap,
                columnGap,
                margin);
    }
}
