package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/** Draws words, icons and boxes of the plane through a viewport, snapped to pixels. */
final class Pen {
    static final double ICON = 12;
    private static final double LABEL = 11;
    private static final double ICON_SQUARE = 16;
    static final String OPEN = "M 3.5 6 L 8 10.5 L 12.5 6";
    static final String CLOSED = "M 6 3.5 L 10.5 8 L 6 12.5";

    final GraphicsContext g;
    final Viewport viewport;
    final TextFitter texts;

    Pen(GraphicsContext g, Viewport viewport, TextFitter texts) {
        this.g = g;
        this.viewport = viewport;
        this.texts = texts;
        g.setTextBaseline(VPos.CENTER);
    }

    double scaled(double length) {
        return length * viewport.scale();
    }

    /** The length in the plane that has this length on screen. */
    double unscaled(double pixels) {
        return pixels / viewport.scale();
    }

    int left(Box box) {
        return (int) Math.floor(viewport.screenX(box.x()));
    }

    int top(Box box) {
        return (int) Math.floor(viewport.screenY(box.y()));
    }

    int width(Box box) {
        return Math.max(1, (int) Math.floor(viewport.screenX(box.right())) - left(box));
    }

    int height(Box box) {
        return Math.max(1, (int) Math.floor(viewport.screenY(box.bottom())) - top(box));
    }

    void block(Box box, Color colour) {
        g.setFill(colour);
        g.fillRect(left(box), top(box), width(box), height(box));
    }

    /** A surface with a border of {@code line} pixels and round corners. */
    void surface(Box box, Color fill, Color border, double line, double radius) {
        double arc = 2 * scaled(radius);
        int x = left(box);
        int y = top(box);
        int w = width(box);
        int h = height(box);
        g.setFill(border);
        g.fillRoundRect(x, y, w, h, arc, arc);
        g.setFill(fill);
        double inner = Math.max(0, arc - line);
        g.fillRoundRect(x + line, y + line, w - 2 * line, h - 2 * line, inner, inner);
    }

    /** A dashed border in place of a whole one. */
    void dashes(Box box, Color fill, Color border, double radius) {
        double arc = 2 * scaled(radius);
        g.setFill(fill);
        g.fillRoundRect(left(box), top(box), width(box), height(box), arc, arc);
        g.setStroke(border);
        g.setLineWidth(1);
        g.setLineDashes(4, 3);
        g.strokeRoundRect(
                left(box) + 0.5, top(box) + 0.5, width(box) - 1, height(box) - 1, arc, arc);
        g.setLineDashes();
    }

    /** Words of the same size at any distance, on a ground of their own in a box's corner. */
    void label(String text, Box box, Color colour, Color ground) {
        double width = texts.width(text, LABEL, true);
        int x = left(box) + 4;
        int y = top(box) + 4;
        g.setFill(ground);
        g.fillRoundRect(x, y, width + 12, 18, 6, 6);
        g.setFont(texts.font(LABEL, true));
        g.setFill(colour);
        g.fillText(text, x + 6, y + 9);
    }

    /** An image of cells, each a square of so many pixels. */
    void image(Image cells, int side) {
        g.setImageSmoothing(false);
        g.drawImage(cells, 0, 0, cells.getWidth() * side, cells.getHeight() * side);
        g.setImageSmoothing(true);
    }

    void ring(Box box, Color colour, double radius) {
        double arc = 2 * scaled(radius);
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeRoundRect(
                left(box) - 2, top(box) - 2, width(box) + 4, height(box) + 4, arc + 4, arc + 4);
    }

    /**
     * Writes, vertically centred on y, in the plane's measures; cut to {@code space}.
     *
     * @return the width written
     */
    double write(
            String text,
            double x,
            double y,
            double space,
            double size,
            boolean bold,
            Color colour) {
        String fitted = texts.fit(text, size, bold, space);
        g.setFont(texts.font(scaled(size), bold));
        g.setFill(colour);
        g.fillText(fitted, Math.rint(viewport.screenX(x)), Math.rint(viewport.screenY(y)));
        return texts.width(fitted, size, bold);
    }

    /** An icon of 12 by 12, with its left edge at x and vertically centred on y. */
    void icon(String path, double x, double y, Color colour) {
        icon(path, x, y - ICON / 2, scaled(ICON), colour);
    }

    /** The same, of so many pixels whatever the scale. */
    void iconUnscaled(String path, double x, double y, double pixels, Color colour) {
        icon(path, x, y - unscaled(pixels / 2), pixels, colour);
    }

    private void icon(String path, double left, double top, double side, Color colour) {
        g.save();
        g.translate(Math.rint(viewport.screenX(left)), Math.rint(viewport.screenY(top)));
        double scale = side / ICON_SQUARE;
        g.scale(scale, scale);
        g.setStroke(colour);
        g.setLineWidth(2.1);
        g.setLineCap(StrokeLineCap.ROUND);
        g.beginPath();
        g.appendSVGPath(path);
        g.stroke();
        g.restore();
    }

    /** An arc that turns with {@code phase}, from 0 to 1, in an icon's place. */
    void turning(double x, double y, double phase, Color colour) {
        turning(x, y, scaled(ICON), phase, colour);
    }

    /** The same, of so many pixels whatever the scale. */
    void turning(double x, double y, double pixels, double phase, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(Math.max(1.2, pixels / 6));
        double side = pixels * 11 / 12;
        g.strokeArc(
                viewport.screenX(x) + pixels / 24,
                viewport.screenY(y) - side / 2,
                side,
                side,
                -360 * phase,
                250,
                ArcType.OPEN);
    }

    void hatch(Box box, Color colour) {
        int x = left(box);
        int y = top(box);
        int w = width(box);
        int h = height(box);
        g.save();
        g.beginPath();
        g.rect(x + 1, y + 1, w - 2, h - 2);
        g.clip();
        g.setStroke(colour);
        g.setLineWidth(1);
        for (int at = -h; at < w; at += 8) {
            g.strokeLine(x + at, y + h, x + at + h, y);
        }
        g.restore();
    }
}
