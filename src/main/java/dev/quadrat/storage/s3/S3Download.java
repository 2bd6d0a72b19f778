package dev.quadrat.storage.s3;

import dev.quadrat.storage.Durable;
import dev.quadrat.storage.Ranges;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
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

    void to(Path file) throws IOException, InterruptedException {
        Ranges.Beginning beginning = ranges.beginning(PART_BYTES);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file that can be written");
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(channel, 0, beginning.bytes());
                Parts.each(
                        rest(beginning.size()),
                        cancelled,
                        (part, stopped) ->
                                write(
                                        channel,
                                        part.from(),
                                        ranges.read(part.from(), (int) part.length())));
                channel.force(true);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Durable.forceFolder(folder);
        } finally {
            Files.deleteIfExists(beside);
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
