package dev.quadrat.run.log;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes rows of what a terminal tells, from a place on. */
final class RowReader implements Terminal.Sink {
    private static final int MOST_RUNS = 400;

    private final RowBreaker breaker;
    private final @Nullable LineMatcher wanted;
    private final List<LogRow> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<LogRow.Run> runs = new ArrayList<>();
    private int line;

    /**
     * @param line the number of the first one
     * @param wanted what is marked
     */
    RowReader(int width, int line, @Nullable LineMatcher wanted) {
        this.breaker = new RowBreaker(width);
        this.line = line;
        this.wanted = wanted;
    }

    int count() {
        return rows.size();
    }

    /** The number of the one that comes next. */
    int line() {
        return line;
    }

    /** All so far, with those of a line that has no end yet. */
    List<LogRow> finish() {
        if (breaker.rows() > 0) {
            endOfLine();
        }
        return rows;
    }

    @Override
    public void character(int codePoint, int columns, TextStyle style) {
        if (breaker.breaksBefore(columns)) {
            starts.add(text.length());
        }
        int at = text.length();
        text.appendCodePoint(codePoint);
        if (style.bits() == 0) {
            return;
        }
        LogRow.Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.end() == at && last.style().equals(style)) {
            runs.set(runs.size() - 1, new LogRow.Run(last.start(), text.length(), style));
        } else {
            runs.add(new LogRow.Run(at, text.length(), style));
        }
    }

    @Override
    public void restart() {
        text.setLength(0);
        starts.clear();
        runs.clear();
        breaker.restart();
    }

    @Override
    public void endOfLine() {
        List<LogRow.Span> marks = wanted == null ? List.of() : wanted.in(text);
        if (starts.isEmpty()) {
            starts.add(0);
        }
        int run = 0;
        int mark = 0;
        for (int piece = 0; piece < starts.size(); piece++) {
            int from = starts.get(piece);
            int to = piece + 1 < starts.size() ? starts.get(piece + 1) : text.length();
            while (run < runs.size() && runs.get(run).end() <= from) {
                run++;
            }
            while (mark < marks.size() && marks.get(mark).end() <= from) {
                mark++;
            }
            rows.add(
                    new LogRow(
                            line,
                            piece,
                            text.substring(from, to),
                            runsWithin(run, from, to),
                            marksWithin(marks, mark, from, to)));
        }
        line++;
        restart();
    }

    private List<LogRow.Run> runsWithin(int first, int from, int to) {
        List<LogRow.Run> within = new ArrayList<>();
        for (int i = first;
                i < runs.size() && runs.get(i).start() < to && within.size() < MOST_RUNS;
                i++) {
            LogRow.Run all = runs.get(i);
            within.add(
                    new LogRow.Run(
                            Math.max(all.start(), from) - from,
                            Math.min(all.end(), to) - from,
                            all.style()));
        }
        return within;
    }

    private static List<LogRow.Span> marksWithin(
            List<LogRow.Span> marks, int first, int from, int to) {
        List<LogRow.Span> within = new ArrayList<>();
        for (int i = first; i < marks.size() && marks.get(i).start() < to; i++) {
            within.add(
                    new LogRow.Span(
                            Math.max(marks.get(i).start(), from) - from,
                            Math.min(marks.get(i).end(), to) - from));
        }
        return within;
    }
}
