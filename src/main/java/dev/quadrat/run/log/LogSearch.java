package dev.quadrat.run.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Goes through a log and on with it, and keeps in which row each hit begins. Not thread-safe. */
public final class LogSearch {
    /** So many that nobody will look at all of them; what is beyond is counted. */
    private static final int MOST_KEPT = 1_000_000;

    private static final int CHUNK = 1 << 18;

    private final LogFile file;
    private final LineMatcher wanted;
    private final Terminal terminal = new Terminal(0, TextStyle.PLAIN);
    private final Lines lines;
    private final byte[] bytes = new byte[CHUNK];
    private int[] rows = new int[16];
    private int count;
    private Hits hits = Hits.NONE;
    private long hitsAt;

    public LogSearch(LogFile file, LineMatcher wanted) {
        this.file = file;
        this.wanted = wanted;
        this.lines = new Lines(file.width());
    }

    public LineMatcher wanted() {
        return wanted;
    }

    /**
     * Looks through another piece of what the file has read.
     *
     * @return whether there is more
     */
    public boolean advance() throws IOException {
        int read = file.read(terminal.position(), bytes);
        if (read > 0) {
            terminal.feed(bytes, read, lines);
        }
        return read == CHUNK;
    }

    /**
     * The rows in which hits begin, in order: one for each hit, and those of a line without end.
     */
    public Hits hits() {
        if (terminal.position() != hitsAt) {
            hitsAt = terminal.position();
            hits = collect();
        }
        return hits;
    }

    private Hits collect() {
        int[] found = Arrays.copyOf(rows, Math.min(count, rows.length));
        List<Integer> open = lines.hits();
        int kept = found.length;
        found = Arrays.copyOf(found, kept + open.size());
        for (int i = 0; i < open.size(); i++) {
            found[kept + i] = open.get(i);
        }
        return new Hits(found, count + open.size());
    }

    private void add(int row) {
        if (count < MOST_KEPT) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count] = row;
        }
        count++;
    }

    private final class Lines implements Terminal.Sink {
        private final RowBreaker breaker;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private int row;

        Lines(int width) {
            breaker = new RowBreaker(width);
        }

        @Override
        public void character(int codePoint, int columns, TextStyle style) {
            if (breaker.breaksBefore(columns)) {
                starts.add(text.length());
            }
            text.appendCodePoint(codePoint);
        }

        @Override
        public void restart() {
            text.setLength(0);
            starts.clear();
            breaker.restart();
        }

        @Override
        public void endOfLine() {
            hits().forEach(LogSearch.this::add);
            row += Math.max(1, breaker.rows());
            restart();
        }

        /** Of the line so far. */
        List<Integer> hits() {
            List<Integer> found = new ArrayList<>();
            int piece = 0;
            for (LogRow.Span hit : wanted.in(text)) {
                while (piece + 1 < starts.size() && starts.get(piece + 1) <= hit.start()) {
                    piece++;
                }
                found.add(row + piece);
            }
            return found;
        }
    }
}
