package dev.quadrat.raster.chip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An array in NumPy's own format, version 1.0: a magic number, a header that is a Python literal,
 * and the values, little-endian, last index fastest.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NEP 1</a>
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final Pattern DESCR = Pattern.compile("'descr': '([^']+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([0-9, ]*)\\)");

    private final String type;
    private final int[] shape;
    private final ByteBuffer values;

    private Npy(String type, int[] shape, ByteBuffer values) {
        this.type = type;
        this.shape = shape;
        this.values = values;
    }

    /** An array of zeros, to be filled through {@link #values}. */
    static Npy zeros(String type, int... shape) {
        int size = type.charAt(2) - '0';
        int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        ByteBuffer values = ByteBuffer.allocate(Math.multiplyExact(count, size));
        return new Npy(type, shape, values.order(ByteOrder.LITTLE_ENDIAN));
    }

    static Npy parse(byte[] bytes) throws IOException {
        if (bytes.length < 10 || !Arrays.equals(bytes, 0, 8, MAGIC, 0, 8)) {
            throw new IOException("not a NumPy array of version 1.0");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = all.getShort(8) & 0xffff;
        String header = new String(bytes, 10, length, StandardCharsets.US_ASCII);
        Matcher descr = DESCR.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!descr.find() || !shape.find() || header.contains("'fortran_order': True")) {
            throw new IOException("a NumPy array of a kind that is not written here: " + header);
        }
        int[] sizes =
                Pattern.compile("[, ]+")
                        .splitAsStream(shape.group(1))
                        .filter(text -> !text.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        ByteBuffer values = all.slice(10 + length, bytes.length - 10 - length);
        return new Npy(descr.group(1), sizes, values.order(ByteOrder.LITTLE_ENDIAN));
    }

    String type() {
        return type;
    }

    int shape(int dimension) {
        return shape[dimension];
    }

    ByteBuffer values() {
        return values;
    }

    byte[] bytes() {
        String sizes =
                Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String header =
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
                        .formatted(type, sizes, shape.length == 1 ? "," : "");
        int padding = 63 - (MAGIC.length + 2 + header.length()) % 64;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(MAGIC.length + 2 + text.length + values.limit());
        out.order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).putShort((short) text.length).put(text);
        return out.put(values.duplicate().position(0)).array();
    }
}
