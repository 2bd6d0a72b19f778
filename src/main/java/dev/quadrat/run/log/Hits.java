package dev.quadrat.run.log;

import java.util.Arrays;

/**
 * What a search has found so far.
 *
 * @param count with those that are too many to be kept
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers would be twenty megabytes
public record Hits(int[] rows, int count) {
    public static final Hits NONE = new Hits(new int[0], 0);

    /**
     * The hit after one, or the first after a row; from the top again after the last; -1 if none.
     */
    public int after(int row) {
        if (rows.length == 0) {
            return -1;
        }
        int at = firstBeyond(row);
        return at == rows.length ? 0 : at;
    }

    /** The last hit before a row; the last of all before the first. */
    public int before(int row) {
        if (rows.length == 0) {
            return -1;
        }
        int at = firstBeyond(row - 1) - 1;
        return at < 0 ? rows.length - 1 : at;
    }

    public boolean hasAfter(int row) {
        return rows.length > 0 && rows[rows.length - 1] > row;
    }

    public int row(int hit) {
        return rows[hit];
    }

    private int firstBeyond(int row) {
        int at = Arrays.binarySearch(rows, row + 1);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && rows[at - 1] == row + 1) {
            at--;
        }
        return at;
    }
}
