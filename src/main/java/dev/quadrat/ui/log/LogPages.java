package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogRow;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The rows around those that are shown; others are asked for when they are wanted. */
final class LogPages {
    static final int SIZE = 64;
    private static final int MOST = 24;

    private final Map<Integer, List<LogRow>> pages =
            new LinkedHashMap<>(MOST * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<LogRow>> eldest) {
                    return size() > MOST;
                }
            };
    private final Set<Integer> stale = new HashSet<>();
    private final Map<Integer, Boolean> asked = new HashMap<>();
    private final IntConsumer ask;

    /**
     * @param ask for a page by its number; it comes by {@link #put} some time later
     */
    LogPages(IntConsumer ask) {
        this.ask = ask;
    }

    /** Null until it has come. */
    @Nullable LogRow row(int row) {
        int page = row / SIZE;
        List<LogRow> rows = pages.get(page);
        int at = row % SIZE;
        LogRow there = rows != null && at < rows.size() ? rows.get(at) : null;
        if ((there == null || stale.contains(page)) && asked.putIfAbsent(page, true) == null) {
            ask.accept(page);
        }
        return there;
    }

    /**
     * @param from the first row of a page
     */
    void put(int from, List<LogRow> rows) {
        for (int at = 0; at < rows.size(); at += SIZE) {
            int page = (from + at) / SIZE;
            pages.put(page, rows.subList(at, Math.min(rows.size(), at + SIZE)));
            stale.remove(page);
            asked.remove(page);
        }
    }

    /** It may be asked for again. */
    void isEmpty(int page) {
        asked.remove(page);
    }

    /** Rows from this one on may be others; what is there is shown until the new come. */
    void changedFrom(int row) {
        for (int page : pages.keySet()) {
            if (page >= row / SIZE) {
                stale.add(page);
            }
        }
        asked.keySet().removeIf(page -> page >= row / SIZE);
    }

    void clear() {
        pages.clear();
        stale.clear();
        asked.clear();
    }
}
