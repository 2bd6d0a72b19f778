package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A command's own room on the local disk: made when it is first needed, deleted when the command
 * has ended. Thread-safe.
 */
final class TemporarySpace {
    private static final long KILO = 1000;

    /** In the words of the operating system. */
    private static final String FULL = "No space left on device";

    private static final String TO_DO =
            "make room there, or put temporary files on a larger disk (run's option --tempdir, a"
                    + " container's volume)";

    /** Below this, a full disk is this one. */
    private static final long NOTHING = 16_000_000;

    /** Of a disk. */
    interface Room {
        long left(Path place) throws IOException;
    }

    private final Room room;
    private @Nullable Path root;

    TemporarySpace() {
        this(place -> Files.getFileStore(place).getUsableSpace());
    }

    TemporarySpace(Room room) {
        this.room = room;
    }

    /** The same at each call. */
    synchronized Path folder(String name) throws IOException {
        Path known = root;
        if (known == null) {
            known = Files.createTempDirectory("quadrat-");
            root = known;
        }
        return Files.createDirectories(known.resolve(name));
    }

    /**
     * @throws IOException with what to do, if the disk has not as much room
     */
    void requireRoom(String uri, long bytes) throws IOException {
        Path place = folder(".");
        long left = room.left(place);
        if (bytes > left) {
            throw new IOException(
                    "%s has %s, but on the disk of %s only %s are left; %s"
                            .formatted(uri, size(bytes), place.normalize(), size(left), TO_DO));
        }
    }

    /** What went wrong; with what to do, if this space's disk is full. */
    synchronized String explain(String message) {
        try {
            return root != null && message.contains(FULL) && room.left(root) < NOTHING
                    ? "%s: remote files are fetched to, and made on, the disk of %s; %s"
                            .formatted(message, root, TO_DO)
                    : message;
        } catch (IOException e) {
            return message;
        }
    }

    /** {@code 12.3 GB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double shown = bytes;
        int unit = -1;
        while (shown >= KILO && unit < 3) {
            shown /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", shown, "kMGT".charAt(unit));
    }

    synchronized void delete() throws IOException {
        if (root != null) {
            FileTrees.delete(root);
            root = null;
        }
    }
}
