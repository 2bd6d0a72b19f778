package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Who has a run's journal open is the only one on this machine who does anything for its jobs. */
public final class RunLock {
    /** What has come to its end may still be about to let go. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private RunLock() {}

    /** Empty if somebody else has it, and keeps it. */
    public static Optional<Journal> take(RunDirectory run, Timekeeper time)
            throws IOException, InterruptedException {
        for (Duration waited = Duration.ZERO; ; waited = waited.plus(BETWEEN_TRIES)) {
            Optional<Journal> free = Journal.tryOpen(Copies.journal(run), time);
            if (free.isPresent() || waited.compareTo(LONGEST_WAIT) >= 0) {
                return free;
            }
            time.pause(BETWEEN_TRIES);
        }
    }
}
