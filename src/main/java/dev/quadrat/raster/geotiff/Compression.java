package dev.quadrat.raster.geotiff;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The ways of packing a tile that the reader knows. */
enum Compression {
    NONE(1),
    LZW(5),
    DEFLATE(8),
    ADOBE_DEFLATE(32946),
    PACKBITS(32773);

    private final int code;

    Compression(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * Unpacks a tile.
     *
     * @param packed the tile as it lies in the file
     * @param size how many bytes it unpacks to at most; what lacks stays 0
     */
    byte[] unpack(ByteBuffer packed, int size) throws DataFormatException {
        byte[] result = new byte[size];
        switch (this) {
            case NONE -> packed.get(result, 0, Math.min(size, packed.remaining()));
            case LZW -> LzwDecoder.decode(packed, result);
            case PACKBITS -> unpackBits(packed, result);
            case DEFLATE, ADOBE_DEFLATE -> inflate(packed, result);
        }
        return result;
    }

    private static void inflate(ByteBuffer packed, byte[] result) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int at = 0;
            while (at < result.length && !inflater.finished()) {
                int got = inflater.inflate(result, at, result.length - at);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("the deflated data end early");
                }
                at += got;
            }
        }
    }

    private static void unpackBits(ByteBuffer packed, byte[] result) {
        int at = 0;
        while (at < result.length && packed.remaining() > 1) {
            int head = packed.get();
            if (head >= 0) {
                int count = Math.min(Math.min(head + 1, packed.remaining()), result.length - at);
                packed.get(result, at, count);
                at += count;
            } else if (head != -128) {
                byte value = packed.get();
                int end = Math.min(at + 1 - head, result.length);
                java.util.Arrays.fill(result, at, end, value);
                at = end;
            }
        }
    }
}
