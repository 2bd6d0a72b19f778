package dev.quadrat.host;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Keeps the state of one command on disk. Thread-safe. */
final class StateKeeper {
    private static final long PROGRESS_MILLIS = 500;

    private final RunDirectory run;
    private final CommandFile file;
    private final PrintStream log;
    private final Clock clock;
    private CommandStatus status;
    private Instant lastProgress = Instant.EPOCH;

    StateKeeper(RunDirectory run, CommandFile file, PrintStream log, Clock clock)
            throws IOException {
        this.run = run;
        this.file = file;
        this.log = log;
        this.clock = clock;
        this.status = run.status(file.commandId());
    }

    synchronized CommandStatus status() {
        return status;
    }

    /** Whether another process runs this command for this same run. */
    synchronized boolean isAtWorkElsewhere() {
        return status.state() == CommandState.RUNNING
                && LiveProcess.of(status)
                        .filter(process -> process.pid() != ProcessHandle.current().pid())
                        .filter(LiveProcess::isAlive)
                        .isPresent();
    }

    synchronized boolean hasSucceeded() {
        return status.state() == CommandState.SUCCEEDED;
    }

    synchronized void begin() throws IOException {
        status =
                CommandStatus.running(
                        status.attempt() + 1, clock.instant(), ProcessHandle.current().pid());
        run.record(file.commandId(), status);
        if (status.attempt() > 1) {
            // A former attempt may have been killed in the middle of a line.
            log.println();
            log.println("== attempt %d, %s".formatted(status.attempt(), status.started()));
        }
    }

    /** The first end counts. */
    synchronized void end(CommandState state, @Nullable Integer exit, @Nullable String message)
            throws IOException {
        if (status.state().isFinal()) {
            return;
        }
        status = status.ended(state, clock.instant(), exit, message);
        run.record(file.commandId(), status);
        if (message != null) {
            log.println(
                    "%s %s: %s"
                            .formatted(
                                    file.type(), state.name().toLowerCase(Locale.ROOT), message));
        }
    }

    synchronized void progressed(double fraction, String what) {
        Instant now = clock.instant();
        boolean early = now.isBefore(lastProgress.plusMillis(PROGRESS_MILLIS));
        status = status.progressed(fraction, what);
        if (early || status.state().isFinal()) {
            return;
        }
        lastProgress = now;
        try {
            run.record(file.commandId(), status);
        } catch (IOException e) {
            log.println("progress could not be recorded: " + e);
        }
    }
}
