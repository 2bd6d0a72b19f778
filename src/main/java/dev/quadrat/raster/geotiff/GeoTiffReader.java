package dev.quadrat.raster.geotiff;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads windows of a GeoTIFF.
 *
 * <pre>{@code
 * try (GeoTiffReader image = GeoTiffReader.open(context.open(uri), uri)) {
 *     PixelBlock block = image.read(new Window(0, 0, 256, 256));
 * }
 * }</pre>
 *
 * <p>What the JDK's TIFF reader reads: strips or tiles, integers and floating point, packed by
 * nothing, LZW, Deflate, PackBits or JPEG. Memory: the window and a tile. Not thread-safe.
 */
public final class GeoTiffReader implements Closeable {
    private final ChannelImageInput input;
    private final ImageReader reader;
    private final String name;
    private final Window extent;
    private final int bands;
    private final Optional<Georeference> georeference;

    private GeoTiffReader(ChannelImageInput input, String name) throws IOException {
        this.input = input;
        this.name = name;
        this.reader = ImageIO.getImageReadersByFormatName("tiff").next();
        reader.setInput(input, false, false);
        this.extent = new Window(0, 0, reader.getWidth(0), reader.getHeight(0));
        this.bands = reader.getRawImageType(0).getNumBands();
        this.georeference = GeoTags.read(reader.getImageMetadata(0));
    }

    /**
     * Opens an image.
     *
     * @param channel the file; closed with the reader, and if it can't be opened
     * @param name stands in messages, usually the file's URI
     * @return the reader
     * @throws IOException if the file is no TIFF, is damaged, or is of a kind that is not read
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static GeoTiffReader open(SeekableByteChannel channel, String name) throws IOException {
        try {
            checkMagic(channel, name);
            return new GeoTiffReader(new ChannelImageInput(channel), name);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            channel.close();
            throw unreadable(name, e);
        } catch (javax.imageio.IIOException e) {
            channel.close();
            throw unreadable(name, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void checkMagic(SeekableByteChannel channel, String name) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(4);
        while (magic.hasRemaining() && channel.read(magic) >= 0) {}
        switch (magic.getInt(0)) {
            case 0x49492a00, 0x4d4d002a -> {}
            case 0x49492b00, 0x4d4d002b ->
                    throw new IOException(
                            name
                                    + " is a BigTIFF, which is not read; cut it, for instance with"
                                    + " gdal_translate -co BIGTIFF=NO");
            default ->
                    throw new IOException(
                            name
                                    + " is no TIFF; give a GeoTIFF, for instance made with"
                                    + " gdal_translate -of GTiff");
        }
    }

    private static IOException unreadable(String name, Exception cause) {
        return new IOException(
                "%s can't be read: %s; copy it, for instance with gdal_translate -co COMPRESS=DEFLATE -co TILED=YES"
                        .formatted(name, cause.getMessage()),
                cause);
    }

    /**
     * The image's extent.
     *
     * @return all of its pixels
     */
    public Window extent() {
        return extent;
    }

    /**
     * The number of bands.
     *
     * @return 1 or more
     */
    public int bands() {
        return bands;
    }

    /**
     * Where the image lies on the Earth.
     *
     * @return empty if the file does not say
     */
    public Optional<Georeference> georeference() {
        return georeference;
    }

    /**
     * Reads a window.
     *
     * @param window pixels of the image
     * @return their values
     * @throws IOException if the file can't be read or a tile is damaged
     * @throws IllegalArgumentException if the window reaches beyond the image
     */
    public PixelBlock read(Window window) throws IOException {
        if (!extent.contains(window)) {
            throw new IllegalArgumentException(window + " reach beyond " + extent);
        }
        Raster raster = raster(window);
        float[][] planes = new float[bands][];
        for (int band = 0; band < bands; band++) {
            planes[band] =
                    raster.getSamples(
                            raster.getMinX(),
                            raster.getMinY(),
                            window.width(),
                            window.height(),
                            band,
                            (float[]) null);
        }
        return new PixelBlock(window, planes);
    }

    private Raster raster(Window window) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(
                new Rectangle(window.x(), window.y(), window.width(), window.height()));
        param.setDestinationType(reader.getRawImageType(0));
        try {
            return reader.read(0, param).getRaster();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
