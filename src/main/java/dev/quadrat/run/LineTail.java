package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that others append to a file, which need not be there yet. Not thread-safe. */
public final class LineTail implements Closeable {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Path file;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private byte[] open = new byte[0];
    private long position;
    private @Nullable SeekableByteChannel channel;

    public LineTail(Path file) {
        this.file = file;
    }

    /** The whole lines since the last call, at most a few thousand; call again for more. */
    public List<String> read() throws IOException {
        List<String> lines = new ArrayList<>();
        SeekableByteChannel source = channel();
        if (source == null) {
            return lines;
        }
        if (source.size() < position) {
            position = 0;
            open = new byte[0];
        }
        source.position(position);
        while (lines.size() < 4096) {
            buffer.clear();
            int count = source.read(buffer);
            if (count <= 0) {
                break;
            }
            position += count;
            split(lines, count);
        }
        return lines;
    }

    /** What stands after the last line break: the last line of a file whose writer is gone. */
    public String rest() {
        return new String(open, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private void split(List<String> lines, int count) {
        byte[] bytes = new byte[open.length + count];
        System.arraycopy(open, 0, bytes, 0, open.length);
        System.arraycopy(buffer.array(), 0, bytes, open.length, count);
        int from = 0;
        for (int i = open.length; i < bytes.length; i++) {
            if (bytes[i] == '\n' || i - from >= LONGEST_LINE) {
                int to = i > from && bytes[i] == '\n' && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
                from = bytes[i] == '\n' ? i + 1 : i;
            }
        }
        open = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private @Nullable SeekableByteChannel channel() throws IOException {
        if (channel == null && Files.exists(file)) {
            channel = Files.newByteChannel(file);
        }
        return channel;
    }
}
