package dev.quadrat.workbench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * Looks, now and then, whether jars are still what was read. A build deletes a jar, and writes a
 * new one for a while: it counts as built anew when it stays the same from one look to the next and
 * can be opened, and as gone when it is missing at two looks. Not thread-safe: one look at a time.
 */
public final class JarWatch {
    /** So many looks alike, and what can't be opened is taken for what it is: a damaged jar. */
    private static final int PATIENCE = 5;

    private JarStamps known;
    private JarStamps last;
    private int alike;

    /** What one look found. */
    public sealed interface Sight {
        /** As it was read. */
        record Unchanged() implements Sight {}

        /** Another, but it may change once more. */
        record Unsettled() implements Sight {}

        record Gone(Path jar) implements Sight {}

        /** Told once for each time that it was built. */
        record Rebuilt(Path jar) implements Sight {}
    }

    public JarWatch(JarStamps read) {
        known = read;
        last = read;
    }

    /** Takes time. */
    public Sight look() {
        JarStamps now = known.now();
        alike = now.equals(last) ? alike + 1 : 0;
        last = now;
        if (now.equals(known)) {
            return new Sight.Unchanged();
        }
        Optional<Path> gone = known.gone();
        if (gone.isPresent()) {
            return alike > 0 ? new Sight.Gone(gone.get()) : new Sight.Unsettled();
        }
        Path changed = changed(now);
        if (alike == 0 || (alike < PATIENCE && !opens(changed))) {
            return new Sight.Unsettled();
        }
        known = now;
        return new Sight.Rebuilt(changed);
    }

    private Path changed(JarStamps now) {
        return now.byJar().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(known.byJar().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean opens(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
