package dev.quadrat.layout;

/** Text for XML 1.0. */
final class Xml {
    private Xml() {}

    /** Escaped; characters that XML can't hold are dropped. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xml::allowed).forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            // Escaped, or an attribute's reader would see a space.
            case '\n', '\t', '\r' -> escaped.append("&#").append(c).append(';');
            default -> escaped.appendCodePoint(c);
        }
    }

    private static boolean allowed(int c) {
        boolean space = c == '\n' || c == '\t' || c == '\r';
        boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        return space || (!control && !surrogate && c != 0xfffe && c != 0xffff);
    }
}
