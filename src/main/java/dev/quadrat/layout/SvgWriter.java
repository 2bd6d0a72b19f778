package dev.quadrat.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes marks as SVG. Numbers by {@code %s}: {@code %d} would write the digits of the locale. */
final class SvgWriter {
    private static final String FONTS =
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans',"
                    + " sans-serif";

    private final StringBuilder body = new StringBuilder();

    /** Ids by the colours of hatched grounds. */
    private final Map<String, String> hatches = new LinkedHashMap<>();

    String write(Picture picture) {
        picture.marks().forEach(mark -> write(mark, "  "));
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img" font-family="%3$s">
          <title>%4$s</title>
        %5$s  <rect width="100%%" height="100%%" fill="%6$s"/>
        %7$s</svg>
        """
                .formatted(
                        picture.width(),
                        picture.height(),
                        FONTS,
                        Xml.escape(picture.title()),
                        definitions(),
                        picture.background(),
                        body);
    }

    private String definitions() {
        if (hatches.isEmpty()) {
            return "";
        }
        return hatches.entrySet().stream()
                .map(
                        hatch ->
                                """
                                    <pattern id="%s" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="1" y1="0" x2="1" y2="8" stroke="%s" stroke-width="1" opacity="0.35"/></pattern>
                                """
                                        .formatted(hatch.getValue(), hatch.getKey()))
                .collect(Collectors.joining("", "  <defs>\n", "  </defs>\n"));
    }

    private void write(Mark mark, String indent) {
        switch (mark) {
            case Mark.Group group -> {
                line(indent, "<g id=\"%s\">".formatted(Xml.escape(group.id())));
                line(indent + "  ", "<title>%s</title>".formatted(Xml.escape(group.title())));
                group.marks().forEach(inner -> write(inner, indent + "  "));
                line(indent, "</g>");
            }
            case Mark.Rectangle rectangle -> rectangle(rectangle, indent);
            case Mark.Edge edge -> edge(edge, indent);
            case Mark.Icon icon ->
                    line(
                            indent,
                            ("<path transform=\"translate(%s %s) scale(%s)\" d=\"%s\" fill=\"none\""
                                 + " stroke=\"%s\" stroke-width=\"1.8\" stroke-linecap=\"round\""
                                 + " stroke-linejoin=\"round\"/>")
                                    .formatted(
                                            number(icon.x()),
                                            number(icon.y()),
                                            number(icon.size() / 16),
                                            icon.outline(),
                                            icon.stroke()));
            case Mark.Text text -> text(text, indent);
        }
    }

    private void rectangle(Mark.Rectangle rectangle, String indent) {
        Box box = rectangle.box();
        // Half a pixel in: a line of one pixel then fills pixels instead of halving two.
        String place =
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\""
                        .formatted(
                                number(box.x() + 0.5),
                                number(box.y() + 0.5),
                                box.width() - 1,
                                box.height() - 1,
                                rectangle.radius());
        String dash =
                rectangle.texture() == StateLook.Texture.DASHED ? " stroke-dasharray=\"4 3\"" : "";
        line(
                indent,
                "%s fill=\"%s\" stroke=\"%s\"%s/>"
                        .formatted(place, rectangle.fill(), rectangle.stroke(), dash));
        if (rectangle.texture() == StateLook.Texture.HATCHED) {
            String hatch =
                    hatches.computeIfAbsent(
                            rectangle.stroke(), color -> "hatch-" + color.substring(1));
            line(indent, "%s fill=\"url(#%s)\"/>".formatted(place, hatch));
        }
    }

    private void edge(Mark.Edge edge, String indent) {
        line(
                indent,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                        .formatted(RoundedPath.of(edge.route().points()), edge.stroke()));
        Point tip = edge.route().points().getLast();
        line(
                indent,
                "<path d=\"M %s %s l -7 -4 v 8 z\" fill=\"%s\"/>"
                        .formatted(tip.x(), tip.y(), edge.stroke()));
    }

    private void text(Mark.Text text, String indent) {
        String cut =
                TextFit.cut(
                        text.text(),
                        text.width(),
                        t -> TextFit.estimate(t, text.size(), text.bold()));
        if (cut.isEmpty()) {
            return;
        }
        line(
                indent,
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s fill=\"%s\">%s</text>"
                        .formatted(
                                number(text.x()),
                                number(text.baseline()),
                                text.size(),
                                text.bold() ? " font-weight=\"600\"" : "",
                                text.atEnd() ? " text-anchor=\"end\"" : "",
                                text.fill(),
                                Xml.escape(cut)));
    }

    private void line(String indent, String content) {
        body.append(indent).append(content).append('\n');
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
