package dev.quadrat.raster.geotiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** A TIFF file's bytes, read in ranges; errors name the file. */
final class TiffInput implements Closeable {
    private final SeekableByteChannel channel;
    private final String name;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    TiffInput(SeekableByteChannel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    void order(ByteOrder value) {
        order = value;
    }

    ByteOrder order() {
        return order;
    }

    ByteBuffer read(long offset, long length) throws IOException {
        if (offset < 0 || length < 0 || length > channel.size() - offset) {
            throw error(
                    "is cut short: bytes %d to %d are wanted, it has %d; copy it again"
                            .formatted(offset, offset + length, channel.size()));
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length)).order(order);
        channel.position(offset);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        return buffer.flip().order(order);
    }

    long size() throws IOException {
        return channel.size();
    }

    IOException error(String text) {
        return new IOException(name + " " + text);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
