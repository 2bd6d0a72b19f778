package dev.quadrat.raster.geotiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * Writes a tiled, deflated GeoTIFF, block by block.
 *
 * <pre>{@code
 * try (GeoTiffWriter writer = GeoTiffWriter.create(path, extent, 1, SampleType.UINT8, place)) {
 *     for (Window window : extent.tiles(GeoTiffWriter.TILE * 2)) {
 *         writer.write(predict(window));
 *     }
 * }
 * }</pre>
 *
 * <p>Tiles go to the file as they come, the directory at the end: memory holds one block. Tiles
 * that were never written read as 0. Not thread-safe.
 */
public final class GeoTiffWriter implements Closeable {
    /** The side of a tile, in pixels. */
    public static final int TILE = 256;

    private final FileChannel channel;
    private final Window extent;
    private final int bands;
    private final SampleType type;
    private final Optional<Georeference> georeference;
    private final long[] offsets;
    private final long[] sizes;
    private final Deflater deflater = new Deflater();
    private long end = 8;

    private GeoTiffWriter(
            FileChannel channel,
            Window extent,
            int bands,
            SampleType type,
            Optional<Georeference> georeference) {
        this.channel = channel;
        this.extent = extent;
        this.bands = bands;
        this.type = type;
        this.georeference = georeference;
        int tiles = Math.ceilDiv(extent.width(), TILE) * Math.ceilDiv(extent.height(), TILE);
        this.offsets = new long[tiles];
        this.sizes = new long[tiles];
    }

    /**
     * Begins a file.
     *
     * @param path a file that does not exist yet
     * @param extent the image's size; its origin is 0, 0
     * @param bands how many bands
     * @param type what the samples are
     * @param georeference where it lies on the Earth, if known
     * @return the writer
     * @throws IOException if the file can't be made
     */
    public static GeoTiffWriter create(
            Path path,
            Window extent,
            int bands,
            SampleType type,
            Optional<Georeference> georeference)
            throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new GeoTiffWriter(channel, extent, bands, type, georeference);
    }

    /**
     * Writes a block's tiles.
     *
     * @param block whole tiles: its origin is a multiple of {@link #TILE}, and so is its size
     *     unless it ends at the image's edge
     * @throws IOException if the disk is full, or the file would pass 4 GB
     */
    public void write(PixelBlock block) throws IOException {
        Window window = block.window();
        if (window.x() % TILE != 0 || window.y() % TILE != 0 || !extent.contains(window)) {
            throw new IllegalArgumentException(window + " begin at no tile of " + extent);
        }
        for (Window tile : window.tiles(TILE)) {
            int across = Math.ceilDiv(extent.width(), TILE);
            int index = tile.y() / TILE * across + tile.x() / TILE;
            offsets[index] = end;
            sizes[index] = append(deflate(samples(block, tile)));
        }
    }

    private byte[] samples(PixelBlock block, Window tile) {
        byte[] bytes = new byte[TILE * TILE * bands * type.bytes()];
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Window window = block.window();
        for (int band = 0; band < bands; band++) {
            float[] plane = block.plane(band);
            for (int y = 0; y < tile.height(); y++) {
                int from = (tile.y() + y - window.y()) * window.width() + tile.x() - window.x();
                for (int x = 0; x < tile.width(); x++) {
                    type.put(samples, (y * TILE + x) * bands + band, plane[from + x]);
                }
            }
        }
        return bytes;
    }

    private ByteBuffer deflate(byte[] samples) {
        ByteBuffer packed = ByteBuffer.allocate(samples.length + samples.length / 1000 + 64);
        deflater.reset();
        deflater.setInput(samples);
        deflater.finish();
        while (!deflater.finished()) {
            deflater.deflate(packed);
        }
        return packed.flip();
    }

    private long append(ByteBuffer bytes) throws IOException {
        long size = bytes.remaining();
        if (end + size > 0xffff0000L) {
            throw new IOException("the GeoTIFF would pass 4 GB; cut the scene into windows");
        }
        channel.position(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        end += size;
        return size;
    }

    /** Writes the directory and closes the file. */
    @Override
    public void close() throws IOException {
        try (channel;
                deflater) {
            TiffDirectoryBuilder directory = new TiffDirectoryBuilder();
            directory.image(extent, bands, type, TILE);
            directory.tiles(offsets, sizes);
            georeference.ifPresent(directory::georeference);
            end += end % 2;
            long at = end;
            append(directory.build(at));
            end = 0;
            append(TiffDirectoryBuilder.header(at));
        }
    }
}
