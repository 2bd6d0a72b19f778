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
import java.util.Arrays;
import java.util.List;

/** Reads the lines that others append to a file, which need not be there yet. Not thread-safe. */
public final class LineTail implements Closeable {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_CHARACTER = 4;
    private static final int ENOUGH_LINES = 4096;

    private final Path file;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private byte[] open = new byte[0];
    private long position;
    private @Nullable SeekableByteChannel channel;

    public LineTail(Path file) {
        this(file, 0);
    }

    /**
     * @param position of the first byte that matters
     */
    public LineTail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /**
     * The whole lines since the last call, but not more than memory bears; call again until there
     * are none. A line without end comes in pieces.
     */
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
        while (lines.size() < ENOUGH_LINES) {
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

    /** How far the file was read. */
    public long position() {
        return position;
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
            if (bytes[i] == '\n') {
                int to = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
                from = i + 1;
            } else if (i - from >= LONGEST_LINE) {
                int to = beginOfCharacter(bytes, i);
                lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
                from = to;
            }
        }
        open = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** At the index or shortly before it. */
    private static int beginOfCharacter(byte[] bytes, int index) {
        int begin = index;
        while (index - begin < LONGEST_CHARACTER - 1 && (bytes[begin] & 0xC0) == 0x80) {
            begin--;
        }
        return begin;
    }

    private @Nullable SeekableByteChannel channel() throws IOException {
        if (channel == null && Files.exists(file)) {
            channel = Files.newByteChannel(file);
        }
        return channel;
    }
}
