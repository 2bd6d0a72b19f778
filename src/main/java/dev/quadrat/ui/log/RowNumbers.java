package dev.quadrat.ui.log;

import javafx.collections.ObservableListBase;

/** The numbers from 0 on: as many as there are rows, without a place in memory for each. */
final class RowNumbers extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object number) {
        return number instanceof Integer n && n >= 0 && n < size ? n : -1;
    }

    @Override
    public boolean contains(Object number) {
        return indexOf(number) >= 0;
    }

    void resize(int now) {
        int before = size;
        if (now == before) {
            return;
        }
        beginChange();
        size = now;
        if (now > before) {
            nextAdd(before, now);
        } else {
            nextRemove(now, new Removed(now, before));
        }
        endChange();
    }

    /** Those that are gone, without a place in memory for each. */
    private static final class Removed extends java.util.AbstractList<Integer> {
        private final int from;
        private final int to;

        Removed(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Integer get(int index) {
            return from + index;
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
