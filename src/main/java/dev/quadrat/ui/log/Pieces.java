package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogRow;
import dev.quadrat.run.log.TextStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A row cut where its look changes. */
final class Pieces {
    /**
     * @param marked it was looked for
     */
    record Piece(String text, int start, TextStyle style, boolean marked) {}

    private Pieces() {}

    static List<Piece> of(LogRow row) {
        if (row.runs().isEmpty() && row.marks().isEmpty()) {
            return List.of(new Piece(row.text(), 0, TextStyle.PLAIN, false));
        }
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(0);
        row.runs().forEach(run -> cuts.addAll(List.of(run.start(), run.end())));
        row.marks().forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
        cuts.add(row.text().length());
        List<Piece> pieces = new ArrayList<>();
        int run = 0;
        int mark = 0;
        for (int start : cuts.headSet(row.text().length())) {
            int end = cuts.higher(start);
            while (run < row.runs().size() && row.runs().get(run).end() <= start) {
                run++;
            }
            while (mark < row.marks().size() && row.marks().get(mark).end() <= start) {
                mark++;
            }
            boolean styled = run < row.runs().size() && row.runs().get(run).start() <= start;
            boolean marked = mark < row.marks().size() && row.marks().get(mark).start() <= start;
            pieces.add(
                    new Piece(
                            row.text().substring(start, end),
                            start,
                            styled ? row.runs().get(run).style() : TextStyle.PLAIN,
                            marked));
        }
        return pieces;
    }
}
