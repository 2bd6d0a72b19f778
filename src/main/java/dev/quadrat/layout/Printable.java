package dev.quadrat.layout;

/** Text of one line without control characters. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
