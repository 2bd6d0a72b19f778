package dev.quadrat.run.log;

import java.util.List;

/**
 * A row of a log as it is shown: a line, or a piece of a long one.
 *
 * @param line counts from 0
 * @param piece counts from 0 within the line
 * @param runs what is not plain, in order, without overlap
 * @param marks what was looked for, in order
 */
public record LogRow(int line, int piece, String text, List<Run> runs, List<Span> marks) {
    /** Characters from {@code start} to before {@code end}. */
    public record Span(int start, int end) {}

    public record Run(int start, int end, TextStyle style) {}
}
