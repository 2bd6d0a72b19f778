package dev.quadrat.layout;

/** The inside of a box: where the parts of a split command stand, from the box's corner. */
record TileGrid(
        int width,
        int height,
        int columns,
        int tileWidth,
        int tileHeight,
        int left,
        int top,
        int gap) {
    /** A line with a count for each state, since tiles have no words. */
    private static final int COUNTS = 18;

    static TileGrid none(CardMetrics metrics) {
        return new TileGrid(metrics.cardWidth(), metrics.cardHeight(), 1, 0, 0, 0, 0, 0);
    }

    static TileGrid of(int parts, CardMetrics metrics) {
        boolean cards = parts <= CardMetrics.MOST_PART_CARDS;
        int columns = cards ? cardColumns(parts) : tileColumns(parts, metrics);
        int rows = (parts + columns - 1) / columns;
        int width = cards ? metrics.partWidth() : metrics.tile();
        int height = cards ? metrics.partHeight() : metrics.tile();
        int head = metrics.titleHeight() + (cards ? 0 : COUNTS);
        int inner = columns * (width + metrics.tileGap()) - metrics.tileGap();
        int frame = Math.max(metrics.cardWidth(), inner + 2 * metrics.padding());
        return new TileGrid(
                frame,
                head + rows * (height + metrics.tileGap()) - metrics.tileGap() + metrics.padding(),
                columns,
                width,
                height,
                metrics.padding(),
                head,
                metrics.tileGap());
    }

    Box tile(int part, int x, int y) {
        return new Box(
                x + left + part % columns * (tileWidth + gap),
                y + top + part / columns * (tileHeight + gap),
                tileWidth,
                tileHeight);
    }

    private static int cardColumns(int parts) {
        return Math.clamp((int) Math.ceil(Math.sqrt(parts)), 1, 4);
    }

    /** About twice as wide as high, for rows of experiments need height; at least a full card. */
    private static int tileColumns(int parts, CardMetrics metrics) {
        int inner = metrics.cardWidth() - 2 * metrics.padding();
        int fit = (inner + metrics.tileGap()) / (metrics.tile() + metrics.tileGap());
        return Math.max(fit, (int) Math.ceil(Math.sqrt(2.0 * parts)));
    }
}
