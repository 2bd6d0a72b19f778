package dev.quadrat.run;

import java.time.Duration;
import java.time.Instant;

/** Tells a command's process from a later one that was given the same number. */
final class LiveProcess {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private LiveProcess() {}

    static boolean isAlive(CommandStatus status) {
        Long pid = status.pid();
        Instant started = status.started();
        if (pid == null || started == null) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info()
                                .startInstant()
                                .map(at -> at.isBefore(started.plus(CLOCK_STEP)))
                                .orElse(true))
                .isPresent();
    }
}
