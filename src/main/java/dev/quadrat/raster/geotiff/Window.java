package dev.quadrat.raster.geotiff;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of pixels.
 *
 * <pre>{@code
 * new Window(0, 0, 768, 512).quarters();   // four of 384 × 256
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param x the first column, counted from 0 at the left
 * @param y the first row, counted from 0 at the top
 * @param width how many columns
 * @param height how many rows
 */
public record Window(int x, int y, int width, int height) {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if there is no pixel in it
     */
    public Window {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a window of %d × %d pixels is empty".formatted(width, height));
        }
    }

    /**
     * The column after the last.
     *
     * @return x + width
     */
    public int right() {
        return x + width;
    }

    /**
     * The row after the last.
     *
     * @return y + height
     */
    public int bottom() {
        return y + height;
    }

    /**
     * The number of pixels.
     *
     * @return width × height
     */
    public int area() {
        return Math.multiplyExact(width, height);
    }

    /**
     * Whether all of another window lies in this one.
     *
     * @param other the other
     * @return true if it does
     */
    public boolean contains(Window other) {
        return other.x >= x
                && other.y >= y
                && other.right() <= right()
                && other.bottom() <= bottom();
    }

    /**
     * What this window and another share.
     *
     * @param other a window that overlaps this one
     * @return the common pixels
     * @throws IllegalArgumentException if there are none
     */
    public Window intersection(Window other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Window(
                left,
                top,
                Math.min(right(), other.right()) - left,
                Math.min(bottom(), other.bottom()) - top);
    }

    /**
     * This window with so many more pixels on each side.
     *
     * @param margin pixels
     * @return a larger window, perhaps with a negative origin
     */
    public Window grow(int margin) {
        return new Window(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /**
     * This window elsewhere.
     *
     * @param columns to the right
     * @param rows down
     * @return the moved window
     */
    public Window translate(int columns, int rows) {
        return new Window(x + columns, y + rows, width, height);
    }

    /**
     * Squares that cover this window, row by row; those at the right and at the bottom are cut to
     * it.
     *
     * @param size the side of a square
     * @return the squares in reading order
     */
    public List<Window> tiles(int size) {
        List<Window> tiles = new ArrayList<>();
        for (int top = y; top < bottom(); top += size) {
            for (int left = x; left < right(); left += size) {
                tiles.add(new Window(left, top, size, size).intersection(this));
            }
        }
        return tiles;
    }

    /**
     * The four quarters: north-west, north-east, south-west, south-east. Of an odd side the second
     * half has the one pixel more.
     *
     * @return four windows that cover this one
     */
    public List<Window> quarters() {
        int w = width / 2;
        int h = height / 2;
        return List.of(
                new Window(x, y, w, h),
                new Window(x + w, y, width - w, h),
                new Window(x, y + h, w, height - h),
                new Window(x + w, y + h, width - w, height - h));
    }

    @Override
    public String toString() {
        return "%d × %d pixels at column %d, row %d".formatted(width, height, x, y);
    }
}
