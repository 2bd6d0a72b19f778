package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lines as bytes: most of what a child tells is never text in the parent. */
final class ByteLines {
    private static final int SIZE = 64 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[SIZE];

    /** Of what was read and not yet handed out. */
    private int start;

    private int end;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, good until the one after it is asked for; null after the last.
     */
    @Nullable ByteBuffer next() throws IOException {
        int at = start;
        while (true) {
            while (at < end && bytes[at] != '\n') {
                at++;
            }
            if (at < end) {
                ByteBuffer line = line(at);
                start = at + 1;
                return line;
            }
            int seen = at - start;
            if (!readMore()) {
                ByteBuffer last = start < end ? line(end) : null;
                start = end;
                return last;
            }
            at = start + seen;
        }
    }

    private ByteBuffer line(int lineEnd) {
        boolean hasReturn = lineEnd > start && bytes[lineEnd - 1] == '\r';
        return ByteBuffer.wrap(bytes, start, lineEnd - start - (hasReturn ? 1 : 0));
    }

    private boolean readMore() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        int read = in.read(bytes, end, bytes.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
