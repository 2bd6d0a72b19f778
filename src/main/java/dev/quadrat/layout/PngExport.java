package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import javax.imageio.ImageIO;

/** A layout as PNG, at twice its size where that is not too large. */
public final class PngExport {
    private static final double SCALE = 2;

    /** 36 million pixels are 108 MB while drawing. */
    static final double MOST_PIXELS = 36e6;

    /** Below this not even the words of the largest cards can be guessed. */
    private static final double LEAST_SCALE = 0.2;

    private PngExport() {}

    public static byte[] of(DagLayout layout, Plan plan) {
        Palette palette = Palette.light();
        return of(layout, plan, StateLooks.of(plan, palette), palette);
    }

    /**
     * @throws IllegalArgumentException when nothing would be legible; the message says what to do
     */
    public static byte[] of(DagLayout layout, Plan plan, StateLooks looks, Palette palette) {
        Picture picture = Picture.of(layout, plan, looks, palette);
        double scale = scale(picture.width(), picture.height());
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(picture.width() * scale),
                        (int) Math.ceil(picture.height() * scale),
                        BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            new MarkPainter(graphics).paint(picture);
        } finally {
            graphics.dispose();
        }
        return encode(image);
    }

    static double scale(double width, double height) {
        double fits = Math.sqrt(MOST_PIXELS / (width * height));
        if (fits < LEAST_SCALE) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "the picture of %,.0f × %,.0f pixels is too large for PNG: write SVG,"
                                    + " or leave out experiments",
                            width,
                            height));
        }
        return Math.min(SCALE, fits);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array takes every byte", e);
        }
        return bytes.toByteArray();
    }
}
