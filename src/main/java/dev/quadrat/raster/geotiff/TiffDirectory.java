package dev.quadrat.raster.geotiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a TIFF's first image, classic or BigTIFF; values are fetched when asked for. */
final class TiffDirectory {
    private static final int ASCII = 2;
    private static final int[] TYPE_BYTES = {
        0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8
    };

    private record Field(int type, long count, ByteBuffer inline) {}

    private final TiffInput input;
    private final boolean big;
    private final Map<Integer, Field> fields = new HashMap<>();

    private TiffDirectory(TiffInput input, boolean big) {
        this.input = input;
        this.big = big;
    }

    static TiffDirectory read(TiffInput input) throws IOException {
        ByteBuffer start = input.read(0, Math.min(16, input.size()));
        int version = start.limit() < 8 ? -1 : version(input, start);
        if (version != 42 && version != 43) {
            throw input.error("is not a TIFF file; give a GeoTIFF image");
        }
        start.order(input.order());
        TiffDirectory directory = new TiffDirectory(input, version == 43);
        directory.readFields(version == 43 ? start.getLong(8) : start.getInt(4) & 0xffffffffL);
        return directory;
    }

    private static int version(TiffInput input, ByteBuffer start) {
        int mark = start.getShort(0);
        if (mark != 0x4949 && mark != 0x4d4d) {
            return -1;
        }
        input.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return start.order(input.order()).getShort(2);
    }

    private void readFields(long offset) throws IOException {
        long count =
                big ? input.read(offset, 8).getLong() : input.read(offset, 2).getShort() & 0xffff;
        int size = big ? 20 : 12;
        ByteBuffer entries = input.read(offset + (big ? 8 : 2), count * size);
        for (int at = 0; at < entries.limit(); at += size) {
            int tag = entries.getShort(at) & 0xffff;
            int type = entries.getShort(at + 2) & 0xffff;
            long values = big ? entries.getLong(at + 4) : entries.getInt(at + 4) & 0xffffffffL;
            ByteBuffer inline = entries.slice(at + (big ? 12 : 8), big ? 8 : 4);
            fields.put(tag, new Field(type, values, inline.order(input.order())));
        }
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    int integer(int tag, int otherwise) throws IOException {
        long[] values = longs(tag);
        return values.length == 0 ? otherwise : Math.toIntExact(values[0]);
    }

    long[] longs(int tag) throws IOException {
        Field field = fields.get(tag);
        if (field == null) {
            return new long[0];
        }
        ByteBuffer bytes = bytes(field);
        long[] values = new long[Math.toIntExact(field.count)];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (TYPE_BYTES[field.type]) {
                        case 1 -> bytes.get(i) & 0xff;
                        case 2 -> bytes.getShort(i * 2) & 0xffff;
                        case 4 -> bytes.getInt(i * 4) & 0xffffffffL;
                        default -> bytes.getLong(i * 8);
                    };
        }
        return values;
    }

    double[] doubles(int tag) throws IOException {
        Field field = fields.get(tag);
        if (field == null) {
            return new double[0];
        }
        double[] values = new double[Math.toIntExact(field.count)];
        bytes(field).asDoubleBuffer().get(values);
        return values;
    }

    String text(int tag) throws IOException {
        Field field = fields.get(tag);
        if (field == null || field.type != ASCII) {
            return "";
        }
        return StandardCharsets.US_ASCII.decode(bytes(field)).toString();
    }

    private ByteBuffer bytes(Field field) throws IOException {
        if (field.type >= TYPE_BYTES.length || TYPE_BYTES[field.type] == 0) {
            throw input.error("has a field of unknown type " + field.type + "; it is damaged");
        }
        long size = field.count * TYPE_BYTES[field.type];
        if (size <= field.inline.limit()) {
            return field.inline.duplicate().limit((int) size).order(input.order());
        }
        return input.read(
                big ? field.inline.getLong(0) : field.inline.getInt(0) & 0xffffffffL, size);
    }
}
