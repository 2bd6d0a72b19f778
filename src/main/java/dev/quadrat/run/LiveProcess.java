package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A process by its number and the time when it was at work, which tells it from a later one that
 * was given the same number.
 */
public record LiveProcess(long pid, Instant started) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    public LiveProcess {
        Objects.requireNonNull(started);
    }

    public static LiveProcess of(Process process) {
        return new LiveProcess(process.pid(), Instant.now());
    }

    /** The process of a running command, if it is a local one. */
    public static Optional<LiveProcess> of(CommandStatus status) {
        Long pid = status.pid();
        Instant started = status.started();
        return pid == null || started == null
                ? Optional.empty()
                : Optional.of(new LiveProcess(pid, started));
    }

    /** Empty once it has ended. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(
                        handle ->
                                handle.info()
                                        .startInstant()
                                        .map(at -> at.isBefore(started.plus(CLOCK_STEP)))
                                        .orElse(true));
    }

    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }
}
