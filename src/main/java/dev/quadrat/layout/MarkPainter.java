package dev.quadrat.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;

/** Paints marks with AWT. */
final class MarkPainter {
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final BasicStroke EDGE = new BasicStroke(2);
    private static final BasicStroke DASHED =
            new BasicStroke(
                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    private final Graphics2D graphics;
    private final ExportFont font = ExportFont.installed();

    MarkPainter(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void paint(Picture picture) {
        graphics.setColor(Color.decode(picture.background()));
        // A pixel more: at a fractional scale the last row of the image isn't whole.
        graphics.fillRect(0, 0, picture.width() + 1, picture.height() + 1);
        picture.marks().forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Group group -> group.marks().forEach(this::paint);
            case Mark.Rectangle rectangle -> rectangle(rectangle);
            case Mark.Edge edge -> edge(edge);
            case Mark.Icon icon -> icon(icon);
            case Mark.Text text -> text(text);
        }
    }

    private void rectangle(Mark.Rectangle rectangle) {
        Box box = rectangle.box();
        Shape shape =
                new RoundRectangle2D.Double(
                        box.x() + 0.5,
                        box.y() + 0.5,
                        box.width() - 1,
                        box.height() - 1,
                        2 * rectangle.radius(),
                        2 * rectangle.radius());
        graphics.setColor(Color.decode(rectangle.fill()));
        graphics.fill(shape);
        if (rectangle.texture() == StateLook.Texture.HATCHED) {
            String line = Colors.mix(rectangle.fill(), rectangle.stroke(), 0.35);
            hatch(shape, box, Color.decode(line));
        }
        graphics.setColor(Color.decode(rectangle.stroke()));
        graphics.setStroke(rectangle.texture() == StateLook.Texture.DASHED ? DASHED : THIN);
        graphics.draw(shape);
    }

    private void hatch(Shape shape, Box box, Color color) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        graphics.setColor(color);
        graphics.setStroke(THIN);
        for (int x = box.x() - box.height(); x < box.right(); x += 11) {
            graphics.draw(new Line2D.Double(x, box.bottom(), x + box.height(), box.y()));
        }
        graphics.setClip(before);
    }

    private void edge(Mark.Edge edge) {
        graphics.setColor(Color.decode(edge.stroke()));
        graphics.setStroke(EDGE);
        drawInPieces(Outline.of(RoundedPath.of(edge.route().points())));
        Point tip = edge.route().points().getLast();
        Path2D head = new Path2D.Double();
        head.moveTo(tip.x(), tip.y());
        head.lineTo(tip.x() - 7, tip.y() - 4);
        head.lineTo(tip.x() - 7, tip.y() + 4);
        head.closePath();
        graphics.fill(head);
    }

    /**
     * AWT's cost goes by the bounds of a shape: a long trunk with its bends would have huge ones.
     */
    private void drawInPieces(Path2D path) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(to);
            if (kind == PathIterator.SEG_LINETO) {
                graphics.draw(new Line2D.Double(x, y, to[0], to[1]));
            } else if (kind == PathIterator.SEG_CUBICTO) {
                graphics.draw(
                        new CubicCurve2D.Double(x, y, to[0], to[1], to[2], to[3], to[4], to[5]));
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = to[end];
            y = to[end + 1];
        }
    }

    private void icon(Mark.Icon icon) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(icon.x(), icon.y());
        graphics.scale(icon.size() / 16, icon.size() / 16);
        graphics.setColor(Color.decode(icon.stroke()));
        graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(Outline.of(icon.outline()));
        graphics.setTransform(before);
    }

    private void text(Mark.Text text) {
        Font face = font.of(text.size(), text.bold());
        FontRenderContext context = graphics.getFontRenderContext();
        String cut =
                TextFit.cut(
                        Printable.of(text.text()),
                        text.width(),
                        t -> face.getStringBounds(t, context).getWidth());
        double width = face.getStringBounds(cut, context).getWidth();
        graphics.setFont(face);
        graphics.setColor(Color.decode(text.fill()));
        graphics.drawString(
                cut, (float) (text.atEnd() ? text.x() - width : text.x()), (float) text.baseline());
    }
}
