package dev.quadrat.run.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for in a log, line by line.
 *
 * @param most how many hits of a line count
 */
public record LineMatcher(Pattern pattern, int most) {
    /** A line of more hits is no text. */
    private static final int MOST_IN_A_LINE = 10_000;

    public static LineMatcher text(String wanted, boolean withCase) {
        int flags = withCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new LineMatcher(Pattern.compile(wanted, flags | Pattern.LITERAL), MOST_IN_A_LINE);
    }

    /** In order; empty matches are none. */
    List<LogRow.Span> in(CharSequence line) {
        Matcher matcher = pattern.matcher(line);
        List<LogRow.Span> found = new ArrayList<>();
        while (found.size() < most && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new LogRow.Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
