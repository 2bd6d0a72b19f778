package dev.quadrat.raster.geotiff;

/**
 * From pixels to the coordinates of a map and back: x = x0 + column · xPerColumn + row · xPerRow,
 * and y likewise. Columns and rows are counted at pixel corners: the centre of the first pixel is
 * (0.5, 0.5).
 *
 * <p>An immutable value.
 *
 * @param x0 x of the image's upper left corner
 * @param xPerColumn what a column adds to x
 * @param xPerRow what a row adds to x, 0 unless the image is turned
 * @param y0 y of the image's upper left corner
 * @param yPerColumn what a column adds to y, 0 unless the image is turned
 * @param yPerRow what a row adds to y, below 0 in an image with north at the top
 */
public record PixelTransform(
        double x0,
        double xPerColumn,
        double xPerRow,
        double y0,
        double yPerColumn,
        double yPerRow) {
    /**
     * Checks that the way back exists.
     *
     * @throws IllegalArgumentException if pixels have no area
     */
    public PixelTransform {
        double determinant = xPerColumn * yPerRow - xPerRow * yPerColumn;
        if (determinant == 0 || !Double.isFinite(determinant)) {
            throw new IllegalArgumentException("the image's pixels have no area on the map");
        }
    }

    /**
     * A place's column.
     *
     * @param x of the map
     * @param y of the map
     * @return the column, with its fraction
     */
    public double column(double x, double y) {
        return ((x - x0) * yPerRow - (y - y0) * xPerRow) / determinant();
    }

    /**
     * A place's row.
     *
     * @param x of the map
     * @param y of the map
     * @return the row, with its fraction
     */
    public double row(double x, double y) {
        return ((y - y0) * xPerColumn - (x - x0) * yPerColumn) / determinant();
    }

    /**
     * The transform of a part of the image.
     *
     * @param columns how far its origin is to the right
     * @param rows how far its origin is down
     * @return the part's transform
     */
    public PixelTransform shift(double columns, double rows) {
        return new PixelTransform(
                x0 + columns * xPerColumn + rows * xPerRow,
                xPerColumn,
                xPerRow,
                y0 + columns * yPerColumn + rows * yPerRow,
                yPerColumn,
                yPerRow);
    }

    private double determinant() {
        return xPerColumn * yPerRow - xPerRow * yPerColumn;
    }
}
