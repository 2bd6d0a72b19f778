package dev.quadrat.storage.s3;

import dev.quadrat.storage.Ranges;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BooleanSupplier;

/** An object on its way to the disk: in parts, so that a broken connection costs one of them. */
final class S3Download {
    private static final int PART_BYTES = 8 * 1024 * 1024;

    private final S3Ranges ranges;
    private final BooleanSupplier cancelled;

    S3Download(S3Connection connection, S3Address address, BooleanSupplier cancelled) {
        this.ranges = new S3Ranges(connection, address);
        this.cancelled = cancelled;
    }

    /**
     * @param file which is not there yet
     */
    void into(Path file) throws IOException, InterruptedException {
        Ranges.Beginning beginning = ranges.beginning(PART_BYTES);
        Files.createDirectories(file.toAbsolutePath().resolveSibling(".").normalize());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, 0, beginning.bytes());
            Parts.each(
                    rest(beginning.size()),
                    cancelled,
                    (part, stopped) ->
                            write(
                                    channel,
                                    part.from(),
                                    ranges.read(part.from(), (int) part.length())));
        }
    }

    private static List<Parts.Part> rest(long size) {
        List<Parts.Part> all = Parts.ofSize(/* bytes= */ size, PART_BYTES);
        return all.subList(1, all.size());
    }

    private static void write(FileChannel channel, long from, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, from + left.position());
        }
    }
}
