package dev.quadrat.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a killed process left while it made a run, or removed one. */
final class AbandonedRuns {
    /** Nobody prepares a run that long. */
    private static final Duration LONGEST_PREPARATION = Duration.ofDays(1);

    private AbandonedRuns() {}

    /** What can't be removed now is left for the next time. */
    static void clear(Path runs, Instant now) {
        List<Path> folders;
        try (Stream<Path> all = Files.list(runs)) {
            folders = all.filter(folder -> isAbandoned(folder, now)).toList();
        } catch (IOException e) {
            return;
        }
        for (Path folder : folders) {
            try {
                RunDirectory.deleteTree(folder);
            } catch (IOException | UncheckedIOException e) {
                // Another process may be at the same, or may not be allowed to.
            }
        }
    }

    private static boolean isAbandoned(Path folder, Instant now) {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith(RunDirectory.HIDDEN)) {
            return false;
        }
        if (name.endsWith(RunDirectory.DELETED)) {
            return true;
        }
        try {
            return name.endsWith(RunDirectory.BEGUN)
                    && Files.getLastModifiedTime(folder)
                            .toInstant()
                            .isBefore(now.minus(LONGEST_PREPARATION));
        } catch (IOException e) {
            return false;
        }
    }
}
