package dev.quadrat.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a remote file in blocks and keeps the last few of them: readers of images jump between a
 * file's directory and its tiles.
 */
public final class RangeChannel implements SeekableByteChannel {
    static final int BLOCK = 256 * 1024;
    private static final int KEPT = 16;
    private static final int MOST_AT_ONCE = 8 * 1024 * 1024;

    private final Ranges ranges;
    private final long size;

    /** Stays: readers come back to a file's head, and some servers send no parts but all of it. */
    private final byte[] beginning;

    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(KEPT, 0.75f, true);
    private long position;
    private boolean open = true;

    private RangeChannel(Ranges ranges, Ranges.Beginning beginning) {
        this.ranges = ranges;
        this.size = beginning.size();
        this.beginning = beginning.bytes();
    }

    /** Asks for the first block, so what can't be read is refused here. */
    public static RangeChannel open(Ranges ranges) throws IOException {
        return new RangeChannel(ranges, ranges.beginning(BLOCK));
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        checkOpen();
        long left = size - position;
        if (left <= 0) {
            return -1;
        }
        int wanted = (int) Math.min(to.remaining(), left);
        if (position < beginning.length) {
            return give(to, beginning, (int) position, wanted);
        }
        long block = position / BLOCK;
        if (wanted > BLOCK && !blocks.containsKey(block)) {
            byte[] bytes = ranges.read(position, Math.min(wanted, MOST_AT_ONCE));
            return give(to, bytes, 0, wanted);
        }
        return give(to, block(block), (int) (position - block * BLOCK), wanted);
    }

    private int give(ByteBuffer to, byte[] bytes, int from, int wanted) {
        int length = Math.min(wanted, bytes.length - from);
        to.put(bytes, from, length);
        position += length;
        return length;
    }

    private byte[] block(long number) throws IOException {
        byte[] known = blocks.get(number);
        if (known != null) {
            return known;
        }
        long from = number * BLOCK;
        byte[] bytes = ranges.read(from, (int) Math.min(BLOCK, size - from));
        if (blocks.size() >= KEPT) {
            blocks.remove(blocks.keySet().iterator().next());
        }
        blocks.put(number, bytes);
        return bytes;
    }

    @Override
    public long position() throws ClosedChannelException {
        checkOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws ClosedChannelException {
        checkOpen();
        if (newPosition < 0) {
            throw new IllegalArgumentException("no position lies before a file: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        checkOpen();
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        blocks.clear();
    }

    private void checkOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
