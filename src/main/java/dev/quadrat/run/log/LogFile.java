package dev.quadrat.run.log;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * A log that others append to, row by row; it need not be there yet. One that was cut, or replaced
 * by another file, begins anew; of one that was deleted, what was read stays. Not thread-safe.
 */
public final class LogFile implements Closeable {
    /** What has come of looking at the file. */
    public enum Look {
        /** There is more to read at once. */
        MORE,
        /** All that was written is read. */
        UP_TO_DATE,
        /** It is another text than before. */
        BEGUN_ANEW,
        ABSENT,
        DELETED
    }

    /** Without wrapping, rows go on in the next all the same: nobody can draw a megabyte. */
    public static final int UNWRAPPED = 2_000;

    private static final int CHUNK = 1 << 18;

    /** Of what is read to be shown. */
    private static final int PIECE = 1 << 15;

    private final Path file;
    private final int width;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private @Nullable SeekableByteChannel channel;
    private @Nullable Object key;
    private Terminal terminal = new Terminal(0, TextStyle.PLAIN);
    private LogIndex index;

    /**
     * @param width columns of a row
     */
    public LogFile(Path file, int width) {
        this.file = file;
        this.width = width;
        this.index = new LogIndex(terminal, width);
    }

    /** Reads on by a piece. */
    public Look advance() throws IOException {
        if (channel == null && !open()) {
            return Look.ABSENT;
        }
        SeekableByteChannel source = Objects.requireNonNull(channel);
        if (source.size() < terminal.position()) {
            beginAnew();
            return Look.BEGUN_ANEW;
        }
        int count = read(source, terminal.position(), CHUNK);
        if (count > 0) {
            terminal.feed(buffer.array(), count, index);
            return source.size() > terminal.position() ? Look.MORE : Look.UP_TO_DATE;
        }
        return lookForAnother();
    }

    public int rows() {
        return index.rows();
    }

    /** Those that will not change any more; what follows belongs to a line without end yet. */
    public int settledRows() {
        return index.settledRows();
    }

    public int lines() {
        return index.lines();
    }

    /** How many bytes were read. */
    public long position() {
        return terminal.position();
    }

    public int width() {
        return width;
    }

    public Path file() {
        return file;
    }

    /** From one row to before another, as far as there are any. */
    public List<LogRow> rows(int from, int to, @Nullable LineMatcher marked) throws IOException {
        int end = Math.min(to, rows());
        if (channel == null || from >= end) {
            return List.of();
        }
        LogIndex.Place place = index.beforeRow(from);
        RowReader reader = new RowReader(width, place.line(), marked);
        read(place, () -> reader.count() >= end - place.row(), reader);
        List<LogRow> rows = reader.finish();
        return List.copyOf(
                rows.subList(
                        Math.min(rows.size(), from - place.row()),
                        Math.min(rows.size(), end - place.row())));
    }

    /** The first row of a line, or the last row of all if there are not so many lines. */
    public int rowOf(int line) throws IOException {
        LogIndex.Place place = index.beforeLine(line);
        RowReader reader = new RowReader(width, place.line(), null);
        read(place, () -> reader.line() > line, reader);
        List<LogRow> rows = reader.finish();
        int at = 0;
        while (at < rows.size() && rows.get(at).line() < line) {
            at++;
        }
        return Math.clamp(place.row() + at, 0, Math.max(0, rows() - 1));
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** What a search reads on its own way through the file. */
    int read(long position, byte[] into) throws IOException {
        if (channel == null) {
            return 0;
        }
        long most = Math.min(into.length, terminal.position() - position);
        int count = read(channel, position, (int) Math.min(most, CHUNK));
        System.arraycopy(buffer.array(), 0, into, 0, Math.max(0, count));
        return Math.max(0, count);
    }

    private void read(LogIndex.Place place, BooleanSupplier enough, RowReader reader)
            throws IOException {
        Terminal from = new Terminal(place.offset(), place.style());
        while (channel != null && !enough.getAsBoolean() && from.position() < terminal.position()) {
            long left = terminal.position() - from.position();
            int read = read(channel, from.position(), (int) Math.min(left, PIECE));
            if (read <= 0) {
                return;
            }
            from.feed(buffer.array(), read, reader);
        }
    }

    private int read(SeekableByteChannel source, long position, int most) throws IOException {
        source.position(position);
        buffer.clear().limit(most);
        return source.read(buffer);
    }

    private boolean open() throws IOException {
        try {
            key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            channel = Files.newByteChannel(file);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Look lookForAnother() throws IOException {
        try {
            Object now = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            if (Objects.equals(now, key)) {
                return Look.UP_TO_DATE;
            }
        } catch (NoSuchFileException e) {
            return Look.DELETED;
        }
        close();
        beginAnew();
        return Look.BEGUN_ANEW;
    }

    private void beginAnew() {
        terminal = new Terminal(0, TextStyle.PLAIN);
        index = new LogIndex(terminal, width);
    }
}
