package dev.quadrat.run.log;

import java.util.Arrays;

/**
 * Where in the file rows are: not each of them, but one place in many, so that a million lines cost
 * some hundred kilobytes.
 */
final class LogIndex implements Terminal.Sink {
    /** A line's begin. */
    record Place(long offset, TextStyle style, int line, int row) {}

    private static final int ROWS_BETWEEN = 64;
    private static final int BYTES_BETWEEN = 1 << 16;

    private final Terminal terminal;
    private final RowBreaker breaker;
    private long[] offsets = new long[64];
    private long[] styles = new long[64];
    private int[] lineNumbers = new int[64];
    private int[] rowNumbers = new int[64];
    private int places;
    private int lines;
    private int rows;

    LogIndex(Terminal terminal, int width) {
        this.terminal = terminal;
        this.breaker = new RowBreaker(width);
        note();
    }

    /** With those of a last line that has no end yet. */
    int rows() {
        return rows + breaker.rows();
    }

    /** Those that will not change any more. */
    int settledRows() {
        return rows;
    }

    int lines() {
        return lines + (breaker.rows() > 0 ? 1 : 0);
    }

    /** The last one at or before the row. */
    Place beforeRow(int row) {
        return place(lastAtMost(rowNumbers, row));
    }

    Place beforeLine(int line) {
        return place(lastAtMost(lineNumbers, line));
    }

    @Override
    public void character(int codePoint, int columns, TextStyle style) {
        breaker.breaksBefore(columns);
    }

    @Override
    public void restart() {
        breaker.restart();
        // What is overwritten again and again is not to be read again and again.
        if (terminal.position() - offsets[places - 1] >= BYTES_BETWEEN) {
            note();
        }
    }

    @Override
    public void endOfLine() {
        rows += Math.max(1, breaker.rows());
        lines++;
        breaker.restart();
        if (rows - rowNumbers[places - 1] >= ROWS_BETWEEN
                || terminal.position() - offsets[places - 1] >= BYTES_BETWEEN) {
            note();
        }
    }

    private void note() {
        if (places > 0 && lineNumbers[places - 1] == lines) {
            places--;
        }
        if (places == offsets.length) {
            int more = places * 2;
            offsets = Arrays.copyOf(offsets, more);
            styles = Arrays.copyOf(styles, more);
            lineNumbers = Arrays.copyOf(lineNumbers, more);
            rowNumbers = Arrays.copyOf(rowNumbers, more);
        }
        offsets[places] = terminal.position();
        styles[places] = terminal.style().bits();
        lineNumbers[places] = lines;
        rowNumbers[places] = rows;
        places++;
    }

    private int lastAtMost(int[] numbers, int wanted) {
        int found = Arrays.binarySearch(numbers, 0, places, wanted);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private Place place(int at) {
        return new Place(offsets[at], new TextStyle(styles[at]), lineNumbers[at], rowNumbers[at]);
    }
}
