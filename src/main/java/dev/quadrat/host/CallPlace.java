package dev.quadrat.host;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What author code is called for: the place to name if it never comes back. It is told before every
 * call and must outlast a child that is halted, so it stands in a file that the child maps; a
 * message a call, sent at once, took longer than the calls.
 */
final class CallPlace {
    private static final int SIZE = 4096;
    private static final String NONE = "the start";

    private final MappedByteBuffer bytes;

    private CallPlace(MappedByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** For the parent: a file to hand to a child. */
    static Path create() throws IOException {
        return Files.write(Files.createTempFile("quadrat-derive-", ".txt"), new byte[SIZE]);
    }

    /** For the child. */
    static CallPlace open(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new CallPlace(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
        }
    }

    /** For the child. */
    void calling(String what) {
        byte[] text = what.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, SIZE - 1);
        bytes.put(0, text, 0, length);
        bytes.put(length, (byte) 0);
    }

    /** For the parent: what the child told last. */
    static String last(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            int length = 0;
            while (length < all.length && all[length] != 0) {
                length++;
            }
            return length == 0
                    ? NONE
                    : new String(Arrays.copyOf(all, length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return NONE;
        }
    }
}
