package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.run.Claims;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.GpuSlots;
import dev.quadrat.run.Holder;
import dev.quadrat.run.ItemRecords;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs one command of a run from its file: claims its outputs, makes them, moves them to their
 * places, records that they are complete. How it ended is decided once: by {@link #execute}, or by
 * who ends the process.
 */
final class CommandExecution {
    private final RunDirectory run;
    private final CommandFile file;
    private final ItemRecords records;
    private final PrintStream log;
    private final Clock clock;
    private final StateKeeper state;
    private final Outputs outputs;
    private final TemporarySpace space = new TemporarySpace();
    private final RunningContext context;
    private final Claims claims;
    private final ScoreKeeper scores;

    /** Held while outputs are moved and recorded, and by who decides that they will not be. */
    private final ReentrantLock ending = new ReentrantLock();

    /** Whether the outputs are claimed: nobody else makes them, not even for this same run. */
    private volatile boolean isHolder;

    /** Whether the command's state is this process's to tell. */
    private volatile boolean isSpeaker;

    CommandExecution(
            RunDirectory run,
            CommandFile file,
            Storage storage,
            Disk disk,
            PrintStream log,
            Clock clock)
            throws IOException {
        this.run = run;
        this.file = file;
        this.records = new ItemRecords(storage);
        this.log = log;
        this.clock = clock;
        this.state = new StateKeeper(run, file, log, clock);
        this.scores = new ScoreKeeper(run, file, storage, log);
        String owner = file.commandId() + "-" + file.runId();
        this.outputs = new Outputs(owner, file.outputs(), disk, storage, space);
        this.context =
                new RunningContext(
                        file.inputs(),
                        outputs,
                        storage,
                        space,
                        Path.of(file.workingFolder()),
                        log,
                        this::progressed);
        this.claims =
                new Claims(
                        storage,
                        file,
                        Holder.current(clock.instant()),
                        clock,
                        WaitForHolder.of(context, outputs));
    }

    /** Whether the command succeeded, now or before in this same run. */
    boolean execute() throws IOException {
        if (isDone()) {
            log.println("Nothing to do: this run completed the command before.");
            // It may have been killed before it came to that.
            clearOutputs();
            if (!state.hasSucceeded()) {
                state.begin();
                state.end(CommandState.SUCCEEDED, 0, null);
            }
            return true;
        }
        isSpeaker = !state.isAtWorkElsewhere();
        if (isSpeaker) {
            state.begin();
        }
        try {
            if (isLateComer()) {
                throw new CancellationException();
            }
            outputs.refuseImpossible();
            if (claims.take()) {
                hold();
                make();
            } else {
                log.println("Nothing to do: another run has just made the same.");
                scores.keep();
                end(CommandState.SUCCEEDED, 0, null);
            }
        } catch (Throwable thrown) { // everything: it is not our code
            // An interrupted thread can't write files any more.
            boolean _ = Thread.interrupted();
            if (context.isCancelled() || thrown instanceof CancellationException) {
                stopped();
            } else {
                failed(AuthorError.unwrap(thrown));
            }
        } finally {
            deleteTemporaryFolder();
        }
        return isSpeaker ? state.hasSucceeded() : isDone();
    }

    private void hold() throws IOException {
        isHolder = true;
        if (!isSpeaker) {
            isSpeaker = true;
            state.begin();
        }
    }

    private void progressed(double fraction, String what) {
        if (isSpeaker) {
            state.progressed(fraction, what);
        }
    }

    private void end(CommandState end, @Nullable Integer exit, @Nullable String message)
            throws IOException {
        if (isSpeaker) {
            state.end(end, exit, message);
        }
    }

    /** Author code ends the process before the command has come to its end. */
    void exitCalled(String where) {
        abandon(CommandState.FAILED, 1, "System.exit was called at " + where);
    }

    /** Asks the command to end; not while its outputs move to their places. */
    void cancel(Thread worker) {
        context.cancel();
        if (ending.tryLock()) {
            try {
                worker.interrupt();
            } finally {
                ending.unlock();
            }
        }
    }

    /** Ends the command, unless it has ended. */
    void stopped() {
        abandon(CommandState.STOPPED, null, "stopped on request");
    }

    boolean hasSucceeded() {
        return state.hasSucceeded();
    }

    /** What can't be read is no proof; why it can't is told by who claims it. */
    private boolean isDone() {
        Instant started = state.status().started();
        try {
            return records.areCompletedBy(file.runId(), file.items())
                    // While this command waited, another run made the same.
                    || (state.hasSucceeded()
                            && started != null
                            && records.areMadeSince(started, file.items()));
        } catch (IOException e) {
            log.println("the records of the outputs can't be read: " + e);
            return false;
        }
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

    private void make() throws Exception {
        outputs.recover(claims.pastOwners());
        CommandConfig command = new CommandLoader(run, file).load();
        Map<String, Stamp> inputs;
        try (GpuSlots.Slot _ = slot(command)) {
            inputs = records.stamps(file.inputs());
            command.run(context);
        }
        ending.lock();
        try {
            context.throwIfCancelled();
            outputs.requireAll();
            claims.confirm();
            outputs.moveIntoPlace(context::isCancelled);
            claims.complete(inputs);
            scores.keep();
            clearOutputs();
            state.end(CommandState.SUCCEEDED, 0, null);
        } finally {
            ending.unlock();
        }
    }

    /** Where a runner shares GPUs, it says among how many. */
    private GpuSlots.Slot slot(CommandConfig command) throws IOException, InterruptedException {
        Integer count = Integer.getInteger(LaunchSettings.GPU_SLOTS_PROPERTY);
        if (count == null || !command.usesGpu()) {
            return () -> {};
        }
        String folder = System.getProperty(LaunchSettings.GPU_FOLDER_PROPERTY, "../../gpu");
        return new GpuSlots(run.path().resolve(folder), count)
                .take(() -> context.progress(0, "waits for a GPU"), context::isCancelled);
    }

    private void failed(Throwable error) {
        String message = space.explain(AuthorError.message(error));
        AuthorError.trim(error);
        error.printStackTrace(log);
        abandon(CommandState.FAILED, 1, message);
    }

    private void abandon(CommandState end, @Nullable Integer exit, String message) {
        ending.lock();
        try {
            if (isSpeaker && state.status().state().isFinal()) {
                return;
            }
            context.cancel();
            release();
            end(end, exit, message);
        } catch (IOException e) {
            log.println("the end could not be recorded: " + e);
        } finally {
            ending.unlock();
        }
        deleteTemporaryFolder();
    }

    /**
     * Where something was moved, nobody knows what is at the outputs' places: they stay claimed,
     * and what was there before stays beside them. Otherwise what was made goes while it is still
     * claimed, so that nobody else makes it there, and before the records: they need its room on a
     * full disk.
     */
    private void release() {
        if (!outputs.areUntouched()) {
            claims.giveUp();
            return;
        }
        if (isHolder) {
            clearOutputs();
        }
        try {
            claims.release();
        } catch (IOException e) {
            log.println("the records of the outputs could not be put back: " + e);
        }
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
            space.delete();
        } catch (IOException e) {
            log.println("intermediate files are left: " + e);
        }
    }
}
