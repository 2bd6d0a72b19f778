package dev.quadrat.ui.log;

import dev.quadrat.run.log.Hits;
import dev.quadrat.run.log.LogRow;

import java.util.List;

/**
 * What a reader tells of its log.
 *
 * @param unchanged so many of the first rows are what they were
 * @param tail the last rows, from row {@code tailFrom} on
 * @param standing in words where the file is not as it should be; otherwise empty
 */
record LogUpdate(
        int rows,
        int lines,
        int unchanged,
        int tailFrom,
        List<LogRow> tail,
        String standing,
        Found search,
        Found errors) {
    /**
     * Of a search: what was found, and whether all of the log was looked through.
     *
     * @param serial which of the searches
     */
    record Found(int serial, Hits hits, boolean complete) {
        static final Found NOTHING = new Found(0, Hits.NONE, true);
    }
}
