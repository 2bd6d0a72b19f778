package dev.quadrat.raster.geotiff;

import java.io.IOException;

/**
 * How an image is cut into tiles in its file. Strips are tiles as wide as the image.
 *
 * @param tileWidth columns of a tile
 * @param tileHeight rows of a tile
 * @param across tiles side by side
 * @param down tiles one below the other
 * @param separate whether each band has tiles of its own
 * @param offsets where each tile begins in the file
 * @param sizes how many bytes each tile takes in the file
 */
@SuppressWarnings("ArrayRecordComponent") // held by the reader alone, never compared
record TileLayout(
        int tileWidth,
        int tileHeight,
        int across,
        int down,
        boolean separate,
        long[] offsets,
        long[] sizes) {
    private static final long LARGEST = 256L << 20;

    static TileLayout read(TiffInput input, TiffDirectory tags, TiffHeader header)
            throws IOException {
        boolean tiled = tags.has(Tag.TILE_WIDTH);
        int width = tiled ? tags.integer(Tag.TILE_WIDTH, 0) : header.width();
        int height =
                tiled
                        ? tags.integer(Tag.TILE_LENGTH, 0)
                        : (int)
                                Math.min(
                                        header.height(),
                                        tags.has(Tag.ROWS_PER_STRIP)
                                                ? tags.longs(Tag.ROWS_PER_STRIP)[0]
                                                : header.height());
        if (width < 1 || height < 1) {
            throw input.error("has tiles of no size; it is damaged");
        }
        boolean separate = tags.integer(Tag.PLANAR_CONFIGURATION, 1) == 2;
        TileLayout layout =
                new TileLayout(
                        width,
                        height,
                        Math.ceilDiv(header.width(), width),
                        Math.ceilDiv(header.height(), height),
                        separate,
                        tags.longs(tiled ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS),
                        tags.longs(tiled ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS));
        return layout.checked(input, header);
    }

    private TileLayout checked(TiffInput input, TiffHeader header) throws IOException {
        int tiles = Math.multiplyExact(across, down) * (separate ? header.bands() : 1);
        if (offsets.length < tiles || sizes.length < tiles) {
            throw input.error(
                    "lists %d tiles where it needs %d; it is damaged"
                            .formatted(Math.min(offsets.length, sizes.length), tiles));
        }
        long bytes =
                (long) tileWidth * tileHeight * samplesPerPixel(header) * header.type().bytes();
        if (bytes > LARGEST) {
            throw input.error(
                    "has tiles or strips of %d MB; make it tiled, for instance with gdal_translate -co TILED=YES"
                            .formatted(bytes >> 20));
        }
        return this;
    }

    int samplesPerPixel(TiffHeader header) {
        return separate ? 1 : header.bands();
    }

    int tileBytes(TiffHeader header) {
        return tileWidth * tileHeight * samplesPerPixel(header) * header.type().bytes();
    }

    Window tileWindow(int column, int row) {
        return new Window(column * tileWidth, row * tileHeight, tileWidth, tileHeight);
    }

    int index(int column, int row, int band) {
        return (separate ? band * across * down : 0) + row * across + column;
    }
}
