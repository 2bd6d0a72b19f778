package dev.quadrat.run.log;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What bytes look like. */
final class Shown {
    private Shown() {}

    static List<LogRow> rows(byte[] bytes, int width) {
        Terminal terminal = new Terminal(0, TextStyle.PLAIN);
        RowReader reader = new RowReader(width, 0, null);
        terminal.feed(bytes, bytes.length, reader);
        return reader.finish();
    }

    static List<LogRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8), LogFile.UNWRAPPED);
    }

    static List<String> texts(List<LogRow> rows) {
        return rows.stream().map(LogRow::text).toList();
    }

    /** {@code red} as {@code [1]red}, plain text as it is. */
    static String styled(LogRow row) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (LogRow.Run run : row.runs()) {
            text.append(row.text(), at, run.start());
            text.append('[').append(describe(run.style())).append(']');
            text.append(row.text(), run.start(), run.end()).append("[]");
            at = run.end();
        }
        return text.append(row.text().substring(at)).toString();
    }

    private static String describe(TextStyle style) {
        StringBuilder text = new StringBuilder();
        text.append(describe(style.foreground()));
        String behind = describe(style.background());
        text.append(behind.isEmpty() ? "" : " on " + behind);
        for (TextStyle.Mark mark : TextStyle.Mark.values()) {
            text.append(
                    style.has(mark) ? " " + mark.name().toLowerCase(java.util.Locale.ROOT) : "");
        }
        return text.toString().strip();
    }

    private static String describe(TextStyle.Color color) {
        return switch (color.kind()) {
            case DEFAULT -> "";
            case INDEXED -> String.valueOf(color.value());
            case RGB -> "#%06x".formatted(color.value());
        };
    }
}
