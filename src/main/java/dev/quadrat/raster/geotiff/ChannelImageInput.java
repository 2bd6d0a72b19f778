package dev.quadrat.raster.geotiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import javax.imageio.stream.ImageInputStreamImpl;

/** A channel as ImageIO wants it; it reads ahead, since ImageIO asks for tags byte by byte. */
final class ChannelImageInput extends ImageInputStreamImpl {
    private static final int AHEAD = 16 << 10;

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(AHEAD).limit(0);
    private long start;

    ChannelImageInput(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        return buffer.get((int) (streamPos++ - start)) & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int at = (int) (streamPos - start);
        int count = Math.min(length, buffer.limit() - at);
        buffer.get(at, bytes, offset, count);
        streamPos += count;
        return count;
    }

    /** Whether there is a byte at the stream's position; it is in the buffer then. */
    private boolean fill() throws IOException {
        if (streamPos >= start && streamPos < start + buffer.limit()) {
            return true;
        }
        start = streamPos;
        buffer.clear();
        channel.position(start);
        int count = channel.read(buffer);
        buffer.limit(Math.max(0, count));
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
