package dev.quadrat.run.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** How a log ends, without reading all of it. */
public final class LastLines {
    private static final int BYTES_A_LINE = 8 << 10;

    private LastLines() {}

    /** As a terminal would show them, without colour; none if there is no log. */
    public static List<String> of(Path log, int count) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long from = Math.max(0, channel.size() - (long) count * BYTES_A_LINE);
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - from));
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {}
            RowReader reader = new RowReader(LogFile.UNWRAPPED, 0, null);
            new Terminal(from, TextStyle.PLAIN).feed(buffer.array(), buffer.position(), reader);
            List<LogRow> rows = reader.finish();
            // Of the first line, the beginning may be missing.
            int first = from > 0 && rows.size() > 1 ? 1 : 0;
            return rows.subList(Math.max(first, rows.size() - count), rows.size()).stream()
                    .map(LogRow::text)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
