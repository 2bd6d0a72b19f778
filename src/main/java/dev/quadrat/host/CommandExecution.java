package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.Config;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Runs one command of a run from its file and keeps its state on disk. */
final class CommandExecution {
    private static final long PROGRESS_MILLIS = 500;

    private final RunDirectory run;
    private final CommandFile file;
    private final PrintStream log;
    private final Clock clock;
    private final Outputs outputs;
    private final LocalContext context;
    private CommandStatus status;
    private Instant lastProgress = Instant.EPOCH;

    CommandExecution(
            RunDirectory run, CommandFile file, Storage storage, PrintStream log, Clock clock)
            throws IOException {
        this.run = run;
        this.file = file;
        this.log = log;
        this.clock = clock;
        this.outputs = new Outputs(file.commandId() + "-" + file.runId(), file.outputs());
        this.status = run.status(file.commandId());
        this.context =
                new LocalContext(
                        file.inputs(),
                        outputs,
                        storage,
                        Path.of(file.workingFolder()),
                        log,
                        this::progressed);
    }

    /** Whether the command succeeded, now or before in this same run. */
    boolean execute() throws IOException {
        if (status.state() == CommandState.SUCCEEDED && outputs.allInPlace()) {
            log.println("Nothing to do: this run completed the command before.");
            return true;
        }
        begin();
        try {
            if (isLateComer()) {
                throw new CancellationException();
            }
            outputs.clear();
            run();
            clearOutputs();
            end(CommandState.SUCCEEDED, 0, null);
        } catch (CancellationException | InterruptedException e) {
            end(CommandState.STOPPED, null, "stopped on request");
        } catch (Throwable thrown) { // everything: it is not our code
            Throwable error = AuthorError.unwrap(thrown);
            String message = message(error);
            AuthorError.trim(error);
            error.printStackTrace(log);
            end(CommandState.FAILED, 1, message);
        } finally {
            if (status.state() != CommandState.SUCCEEDED) {
                clearOutputs();
            }
            deleteTemporaryFolder();
        }
        return status.state() == CommandState.SUCCEEDED;
    }

    /** Author code ends the process before the command has come to its end. */
    void exitCalled(String where) {
        abandon(CommandState.FAILED, 1, "System.exit was called at " + where);
    }

    /** Asks the command to end. */
    void cancel() {
        context.cancel();
    }

    void stopped() {
        abandon(CommandState.STOPPED, null, "stopped on request");
    }

    /** Whether this process was started by a run that was asked to stop in the meantime. */
    private boolean isLateComer() throws IOException {
        Instant starter =
                ProcessHandle.current()
                        .parent()
                        .flatMap(parent -> parent.info().startInstant())
                        .orElse(clock.instant());
        return run.stopRequestedAt().filter(stop -> stop.isAfter(starter)).isPresent();
    }

    private void run() throws Exception {
        List<Path> jars = file.classPath().stream().map(jar -> run.path().resolve(jar)).toList();
        // Closed by the end of this process; author threads may still need classes.
        AuthorClassLoader loader = new AuthorClassLoader(jars);
        Thread.currentThread().setContextClassLoader(loader);
        Config config = new ConfigJson(loader).read(file.config());
        if (!(config instanceof CommandConfig command)) {
            throw new IOException(config.getClass().getName() + " is no command");
        }
        command.run(context);
        context.throwIfCancelled();
        List<String> missing = outputs.missing();
        if (!missing.isEmpty()) {
            throw new IOException(
                    "it ended without an error but did not write %s; outputs are written to context.output(…), by a program to its $output_… variables"
                            .formatted(String.join(", ", missing)));
        }
        outputs.moveIntoPlace();
    }

    private synchronized void begin() throws IOException {
        status =
                CommandStatus.running(
                        status.attempt() + 1, clock.instant(), ProcessHandle.current().pid());
        run.record(file.commandId(), status);
    }

    private synchronized void end(
            CommandState state, @Nullable Integer exit, @Nullable String message)
            throws IOException {
        if (!status.state().isFinal()) {
            status = status.ended(state, clock.instant(), exit, message);
            run.record(file.commandId(), status);
            if (message != null) {
                log.println(
                        file.type()
                                + " "
                                + state.name().toLowerCase(java.util.Locale.ROOT)
                                + ": "
                                + message);
            }
        }
    }

    private void abandon(CommandState state, @Nullable Integer exit, String message) {
        try {
            end(state, exit, message);
        } catch (IOException e) {
            log.println("the end could not be recorded: " + e);
        }
        clearOutputs();
        deleteTemporaryFolder();
    }

    private void clearOutputs() {
        try {
            outputs.clear();
        } catch (IOException e) {
            log.println("files are left beside the outputs: " + e);
        }
    }

    private void deleteTemporaryFolder() {
        try {
            context.deleteTemporaryFolder();
        } catch (IOException e) {
            log.println("intermediate files are left: " + e);
        }
    }

    private synchronized void progressed(double fraction, String what) {
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

    private static String message(Throwable error) {
        // An IOException or an IllegalArgumentException says by itself what is wrong.
        if (error instanceof IOException failure && failure.getMessage() != null) {
            return FailureText.of(failure);
        }
        String message = error.getMessage();
        return error instanceof IllegalArgumentException && message != null && !message.isBlank()
                ? message.strip()
                : AuthorError.describe(error);
    }
}
