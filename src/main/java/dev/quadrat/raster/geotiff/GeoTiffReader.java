package dev.quadrat.raster.geotiff;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * Reads windows of a GeoTIFF.
 *
 * <pre>{@code
 * try (GeoTiffReader image = GeoTiffReader.open(context.open(uri), uri)) {
 *     PixelBlock block = image.read(new Window(0, 0, 256, 256));
 * }
 * }</pre>
 *
 * <p>Read are classic TIFF and BigTIFF of either byte order, in strips or tiles, bands together or
 * apart, unsigned samples of 8 and 16 bits, signed ones of 16 and floating-point ones of 32, packed
 * by nothing, LZW, Deflate or PackBits, with predictor 1, 2 or 3 (TIFF 6.0 and Adobe's technical
 * notes). Anything else is refused by name. Memory: the tiles that a window touches, and those used
 * last, 64 MB at most. Not thread-safe.
 */
public final class GeoTiffReader implements Closeable {
    private final TiffInput input;
    private final TiffHeader header;
    private final TileLayout layout;
    private final @Nullable Georeference georeference;
    private final TileCache cache = new TileCache(64L << 20);

    private GeoTiffReader(
            TiffInput input,
            TiffHeader header,
            TileLayout layout,
            @Nullable Georeference georeference) {
        this.input = input;
        this.header = header;
        this.layout = layout;
        this.georeference = georeference;
    }

    /**
     * Opens an image.
     *
     * @param channel the file; closed with the reader, and if it can't be opened
     * @param name stands in messages, usually the file's URI
     * @return the reader
     * @throws IOException if the file is no TIFF, is damaged, or is of a kind that is not read
     */
    public static GeoTiffReader open(SeekableByteChannel channel, String name) throws IOException {
        TiffInput input = new TiffInput(channel, name);
        try {
            TiffDirectory tags = TiffDirectory.read(input);
            TiffHeader header = TiffHeader.read(input, tags);
            TileLayout layout = TileLayout.read(input, tags, header);
            return new GeoTiffReader(input, header, layout, GeoTags.read(tags));
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
            channel.close();
            throw new IOException(name + " is a damaged TIFF: " + e.getMessage(), e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * The image's extent.
     *
     * @return all of its pixels
     */
    public Window extent() {
        return new Window(0, 0, header.width(), header.height());
    }

    /**
     * The number of bands.
     *
     * @return 1 or more
     */
    public int bands() {
        return header.bands();
    }

    /**
     * What the samples are.
     *
     * @return their type
     */
    public SampleType type() {
        return header.type();
    }

    /**
     * Where the image lies on the Earth.
     *
     * @return empty if the file does not say
     */
    public Optional<Georeference> georeference() {
        return Optional.ofNullable(georeference);
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
        if (!extent().contains(window)) {
            throw new IllegalArgumentException(window + " reach beyond " + extent());
        }
        PixelBlock block = PixelBlock.zeros(window, header.type(), header.bands());
        int lastColumn = (window.right() - 1) / layout.tileWidth();
        int lastRow = (window.bottom() - 1) / layout.tileHeight();
        for (int row = window.y() / layout.tileHeight(); row <= lastRow; row++) {
            for (int column = window.x() / layout.tileWidth(); column <= lastColumn; column++) {
                Window tile = layout.tileWindow(column, row);
                for (int band = 0; band < header.bands(); band++) {
                    copy(tile(layout.index(column, row, band)), tile, block, band);
                }
            }
        }
        return block;
    }

    private void copy(ByteBuffer samples, Window tile, PixelBlock block, int band) {
        Window window = block.window();
        Window common = tile.intersection(window);
        int pixel = layout.samplesPerPixel(header);
        int offset = layout.separate() ? 0 : band;
        float[] plane = block.plane(band);
        for (int y = common.y(); y < common.bottom(); y++) {
            int from = (y - tile.y()) * tile.width() + common.x() - tile.x();
            int to = (y - window.y()) * window.width() + common.x() - window.x();
            for (int i = 0; i < common.width(); i++) {
                plane[to + i] = header.type().get(samples, (from + i) * pixel + offset);
            }
        }
    }

    private ByteBuffer tile(int index) throws IOException {
        ByteBuffer cached = cache.get(index);
        if (cached != null) {
            return cached;
        }
        int size = layout.tileBytes(header);
        ByteBuffer tile = ByteBuffer.allocate(size).order(input.order());
        // A sparse file leaves tiles out whose samples are all 0.
        if (layout.sizes()[index] > 0) {
            ByteBuffer packed = input.read(layout.offsets()[index], layout.sizes()[index]);
            try {
                tile = ByteBuffer.wrap(header.compression().unpack(packed, size));
            } catch (DataFormatException e) {
                throw input.error(
                        "is damaged: tile %d can't be unpacked (%s); copy it again"
                                .formatted(index, e.getMessage()));
            }
            tile.order(input.order());
            int pixel = layout.samplesPerPixel(header);
            header.predictor().undo(tile, layout.tileWidth() * pixel, pixel, header.type());
        }
        cache.put(index, tile);
        return tile;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
