package dev.quadrat.layout;

import java.util.List;

/** Items that are to get their place from top to bottom; their columns are known. */
final class Rows {
    private final int[] height;
    private final int[] first;
    private final int[] last;
    private final List<Link> links;

    Rows(int[] height, int[] first, int[] last, List<Link> links) {
        this.height = height;
        this.first = first;
        this.last = last;
        this.links = links;
    }

    /** Of each item. */
    int[] height() {
        return height;
    }

    /** The leftmost column that each item takes. */
    int[] first() {
        return first;
    }

    /** The rightmost column that each item takes. */
    int[] last() {
        return last;
    }

    List<Link> links() {
        return links;
    }

    /** An edge that leaves and enters at some height of its items. */
    record Link(int from, int to, int fromOffset, int toOffset) {}

    int size() {
        return height.length;
    }

    int columns() {
        int most = 0;
        for (int column : last) {
            most = Math.max(most, column + 1);
        }
        return most;
    }

    /** Whether items that begin in different columns meet in one: then their order is ours. */
    boolean interlock() {
        int[] begins = new int[columns()];
        java.util.Arrays.fill(begins, -1);
        for (int i = 0; i < size(); i++) {
            for (int column = first[i]; column <= last[i]; column++) {
                if (begins[column] >= 0 && begins[column] != first[i]) {
                    return true;
                }
                begins[column] = first[i];
            }
        }
        return false;
    }
}
