package dev.quadrat.raster.geotiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Lays out the directory of a little-endian classic TIFF: fields by rising tag, then long values.
 */
final class TiffDirectoryBuilder {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;

    private record Field(int type, int count, ByteBuffer values) {}

    private final Map<Integer, Field> fields = new TreeMap<>();

    static ByteBuffer header(long directory) {
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        return header.putShort((short) 0x4949).putShort((short) 42).putInt((int) directory).flip();
    }

    void image(Window extent, int bands, SampleType type, int tile) {
        longs(Tag.IMAGE_WIDTH, extent.width());
        longs(Tag.IMAGE_LENGTH, extent.height());
        shorts(Tag.BITS_PER_SAMPLE, repeat(bands, type.bytes() * 8));
        shorts(Tag.COMPRESSION, Compression.DEFLATE.code());
        boolean colour = bands >= 3 && type == SampleType.UINT8;
        shorts(Tag.PHOTOMETRIC_INTERPRETATION, colour ? 2 : 1);
        shorts(Tag.SAMPLES_PER_PIXEL, bands);
        shorts(Tag.PLANAR_CONFIGURATION, 1);
        shorts(Tag.TILE_WIDTH, tile);
        shorts(Tag.TILE_LENGTH, tile);
        int extra = bands - (colour ? 3 : 1);
        if (extra > 0) {
            shorts(Tag.EXTRA_SAMPLES, repeat(extra, 0));
        }
        shorts(Tag.SAMPLE_FORMAT, repeat(bands, type.tiffFormat()));
    }

    void tiles(long[] offsets, long[] sizes) {
        longs(Tag.TILE_OFFSETS, offsets);
        longs(Tag.TILE_BYTE_COUNTS, sizes);
    }

    void georeference(Georeference place) {
        PixelTransform t = place.transform();
        if (t.xPerRow() == 0 && t.yPerColumn() == 0 && t.xPerColumn() > 0 && t.yPerRow() < 0) {
            doubles(Tag.MODEL_PIXEL_SCALE, t.xPerColumn(), -t.yPerRow(), 0);
            doubles(Tag.MODEL_TIEPOINT, 0, 0, 0, t.x0(), t.y0(), 0);
        } else {
            doubles(
                    Tag.MODEL_TRANSFORMATION,
                    new double[] {
                        t.xPerColumn(),
                        t.xPerRow(),
                        0,
                        t.x0(), //
                        t.yPerColumn(),
                        t.yPerRow(),
                        0,
                        t.y0(), //
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        1
                    });
        }
        shorts(Tag.GEO_KEY_DIRECTORY, place.keys().directory());
        doubles(Tag.GEO_DOUBLE_PARAMS, place.keys().doubles());
        ascii(Tag.GEO_ASCII_PARAMS, place.keys().text());
    }

    /**
     * Makes the directory's bytes.
     *
     * @param offset where in the file they will stand
     */
    ByteBuffer build(long offset) {
        int length = 2 + fields.size() * 12 + 4;
        int total = length;
        for (Field field : fields.values()) {
            total += field.values.limit() + 1;
        }
        ByteBuffer out = buffer(total).putShort((short) fields.size());
        int free = length;
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            out.putShort(entry.getKey().shortValue()).putShort((short) field.type);
            out.putInt(field.count);
            int size = field.values.limit();
            if (size <= 4) {
                out.put(out.position(), field.values, 0, size).position(out.position() + 4);
            } else {
                out.putInt((int) (offset + free)).put(free, field.values, 0, size);
                free += size + size % 2;
            }
        }
        return out.limit(free).position(0);
    }

    private void longs(int tag, long... values) {
        ByteBuffer buffer = buffer(values.length * 4);
        for (long value : values) {
            buffer.putInt((int) value);
        }
        put(tag, LONG, values.length, buffer);
    }

    private void shorts(int tag, int... values) {
        ByteBuffer buffer = buffer(values.length * 2);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        put(tag, SHORT, values.length, buffer);
    }

    private void doubles(int tag, double... values) {
        ByteBuffer buffer = buffer(values.length * 8);
        buffer.asDoubleBuffer().put(values);
        put(tag, DOUBLE, values.length, buffer);
    }

    private void ascii(int tag, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        put(tag, ASCII, bytes.length, buffer(bytes.length).put(bytes));
    }

    private void put(int tag, int type, int count, ByteBuffer values) {
        if (count > 0) {
            fields.put(tag, new Field(type, count, values.clear()));
        }
    }

    private static int[] repeat(int count, int value) {
        return IntStream.range(0, count).map(i -> value).toArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
