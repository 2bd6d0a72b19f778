package dev.quadrat.run.log;

/** Where a line goes on in the next row; the same for all who count rows. */
final class RowBreaker {
    private final int width;
    private int column;
    private int rows;

    /**
     * @param width columns of a row
     */
    RowBreaker(int width) {
        this.width = width;
    }

    /**
     * @return whether a row begins with this character
     */
    boolean breaksBefore(int columns) {
        boolean breaks = rows == 0 || column + columns > width;
        if (breaks) {
            rows++;
            column = 0;
        }
        column += columns;
        return breaks;
    }

    /** Of the line so far. */
    int rows() {
        return rows;
    }

    void restart() {
        column = 0;
        rows = 0;
    }
}
