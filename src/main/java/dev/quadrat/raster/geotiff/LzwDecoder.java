package dev.quadrat.raster.geotiff;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/** Unpacks TIFF's LZW (TIFF 6.0, section 13): codes of 9 to 12 bits, most significant bit first. */
final class LzwDecoder {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST = 4096;

    private final ByteBuffer packed;
    private final int[] prefix = new int[MOST];
    private final byte[] suffix = new byte[MOST];
    private final int[] length = new int[MOST];
    private int bits;
    private int held;

    private LzwDecoder(ByteBuffer packed) {
        this.packed = packed;
        for (int i = 0; i < CLEAR; i++) {
            suffix[i] = (byte) i;
            length[i] = 1;
        }
    }

    static void decode(ByteBuffer packed, byte[] result) throws DataFormatException {
        new LzwDecoder(packed).decode(result);
    }

    private void decode(byte[] result) throws DataFormatException {
        int at = 0;
        int next = END + 1;
        int width = 9;
        int last = -1;
        while (at < result.length) {
            int code = code(width);
            if (code == END) {
                return;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                last = -1;
                continue;
            }
            if (code > next || (last < 0 && code > CLEAR) || (code == next && next == MOST)) {
                throw new DataFormatException("an LZW code stands before its entry");
            }
            int written = last >= 0 && code == next ? last : code;
            at = write(result, at, written);
            byte first = first(written);
            if (written != code && at < result.length) {
                result[at++] = first;
            }
            if (last >= 0 && next < MOST) {
                prefix[next] = last;
                suffix[next] = first;
                length[next] = length[last] + 1;
                next++;
            }
            // The encoder widens one code early.
            width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
            last = code;
        }
    }

    private int code(int width) {
        while (bits < width) {
            if (!packed.hasRemaining()) {
                return END;
            }
            held = (held << 8) | (packed.get() & 0xff);
            bits += 8;
        }
        bits -= width;
        return (held >>> bits) & ((1 << width) - 1);
    }

    private int write(byte[] result, int at, int entry) {
        int end = at + length[entry];
        int code = entry;
        for (int i = end - 1; i >= at; i--) {
            if (i < result.length) {
                result[i] = suffix[code];
            }
            code = prefix[code];
        }
        return Math.min(end, result.length);
    }

    private byte first(int entry) {
        int code = entry;
        while (length[code] > 1) {
            code = prefix[code];
        }
        return suffix[code];
    }
}
