package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogRow;

import java.io.IOException;
import java.util.List;

/** Rows of a log as text: pieces of one line are one line again. */
final class LogCopy {
    /** A clipboard takes no more without trouble. */
    private static final int MOST = 64 << 20;

    private static final int AT_ONCE = 4_096;

    private final StringBuilder text = new StringBuilder();
    private int line = -1;

    private LogCopy() {}

    /**
     * @param rows in order; all if there are none
     */
    static String of(LogFile file, List<Integer> rows) throws IOException {
        LogCopy copy = new LogCopy();
        if (rows.isEmpty()) {
            copy.add(file, 0, file.rows());
        }
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && rows.get(end) == rows.get(end - 1) + 1) {
                end++;
            }
            copy.add(file, rows.get(at), rows.get(end - 1) + 1);
            at = end;
        }
        return copy.text.toString();
    }

    private void add(LogFile file, int from, int to) throws IOException {
        for (int at = from; at < to && text.length() < MOST; at += AT_ONCE) {
            file.rows(at, Math.min(to, at + AT_ONCE), null).forEach(this::add);
        }
    }

    private void add(LogRow row) {
        if (line >= 0 && line != row.line()) {
            text.append('\n');
        }
        line = row.line();
        text.append(row.text());
    }
}
