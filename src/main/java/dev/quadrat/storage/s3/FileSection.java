package dev.quadrat.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.BooleanSupplier;

/** A part of an open file, beside others that read other parts; ends early when it is cancelled. */
final class FileSection extends InputStream {
    private final FileChannel file;
    private final BooleanSupplier cancelled;
    private final long end;
    private long position;

    FileSection(FileChannel file, long from, long length, BooleanSupplier cancelled) {
        this.file = file;
        this.cancelled = cancelled;
        this.position = from;
        this.end = from + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("cancelled");
        }
        if (position >= end) {
            return length == 0 ? 0 : -1;
        }
        int most = (int) Math.min(length, end - position);
        int count = file.read(ByteBuffer.wrap(to, offset, most), position);
        if (count > 0) {
            position += count;
        }
        return count;
    }
}
