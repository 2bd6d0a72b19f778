package dev.quadrat.raster.geotiff;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Vector;

/** An image of bytes that exists only window by window, when ImageIO's writer asks for one. */
final class ClassImage implements RenderedImage {
    private static final ColorModel GREY =
            new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_GRAY),
                    false,
                    false,
                    java.awt.Transparency.OPAQUE,
                    DataBuffer.TYPE_BYTE);

    private final Window extent;
    private final GeoTiffWriter.Painter painter;

    ClassImage(Window extent, GeoTiffWriter.Painter painter) {
        this.extent = extent;
        this.painter = painter;
    }

    @Override
    public Raster getData(Rectangle area) {
        Window window = new Window(area.x, area.y, area.width, area.height);
        try {
            byte[] values = painter.paint(window);
            return Raster.createRaster(
                    model(window.width(), window.height()),
                    new DataBufferByte(values, values.length),
                    new Point(area.x, area.y));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleModel model(int width, int height) {
        int[] offsets = {0};
        return new PixelInterleavedSampleModel(
                DataBuffer.TYPE_BYTE, width, height, 1, width, offsets);
    }

    @Override
    public Raster getData() {
        return getData(new Rectangle(0, 0, getWidth(), getHeight()));
    }

    @Override
    public Raster getTile(int column, int row) {
        Window tile =
                new Window(
                                column * GeoTiffWriter.TILE,
                                row * GeoTiffWriter.TILE,
                                GeoTiffWriter.TILE,
                                GeoTiffWriter.TILE)
                        .intersection(extent);
        return getData(new Rectangle(tile.x(), tile.y(), tile.width(), tile.height()));
    }

    @Override
    public WritableRaster copyData(WritableRaster raster) {
        raster.setRect(getData(raster.getBounds()));
        return raster;
    }

    @Override
    public ColorModel getColorModel() {
        return GREY;
    }

    @Override
    public SampleModel getSampleModel() {
        return model(GeoTiffWriter.TILE, GeoTiffWriter.TILE);
    }

    @Override
    public int getWidth() {
        return extent.width();
    }

    @Override
    public int getHeight() {
        return extent.height();
    }

    @Override
    public int getMinX() {
        return 0;
    }

    @Override
    public int getMinY() {
        return 0;
    }

    @Override
    public int getNumXTiles() {
        return Math.ceilDiv(extent.width(), GeoTiffWriter.TILE);
    }

    @Override
    public int getNumYTiles() {
        return Math.ceilDiv(extent.height(), GeoTiffWriter.TILE);
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileWidth() {
        return GeoTiffWriter.TILE;
    }

    @Override
    public int getTileHeight() {
        return GeoTiffWriter.TILE;
    }

    @Override
    public int getTileGridXOffset() {
        return 0;
    }

    @Override
    public int getTileGridYOffset() {
        return 0;
    }

    @Override
    public Object getProperty(String name) {
        return java.awt.Image.UndefinedProperty;
    }

    @Override
    public String[] getPropertyNames() {
        return new String[0];
    }

    @Override
    @SuppressWarnings("JdkObsolete") // the interface wants it
    public Vector<RenderedImage> getSources() {
        return new Vector<>();
    }
}
