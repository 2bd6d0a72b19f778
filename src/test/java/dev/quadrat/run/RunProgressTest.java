package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

class RunProgressTest {
    private static final String CHAIN =
            """
            CHIP a: scene -> chips
            TRAIN a: chips -> model
            PREDICT a: model -> labels
            CHIP b: other -> others
            """;

    @TempDir Path runs;

    private RunDirectory prepare() throws IOException {
        return RunFolders.prepare(runs, CHAIN);
    }

    private static RunSummary settleAlive(RunDirectory run) throws IOException {
        return new RunProgress(run, new LocalStorage()).settle(() -> true);
    }

    private static RunSummary settleGone(RunDirectory run) throws IOException {
        return new RunProgress(run, new LocalStorage()).settle(() -> false);
    }

    private static void record(RunDirectory run, String name, CommandStatus status)
            throws IOException {
        run.record(RunFolders.id(run, name), status);
    }

    private static CommandStatus status(RunDirectory run, String name) throws IOException {
        return run.status(RunFolders.id(run, name));
    }

    private static CommandState state(RunDirectory run, String name) throws IOException {
        return status(run, name).state();
    }

    private static void succeedAll(RunDirectory run) throws IOException {
        for (String name : new String[] {"CHIP a", "TRAIN a", "PREDICT a", "CHIP b"}) {
            record(run, name, RunFolders.succeeded());
        }
    }

    @Test
    void aRunThatHasJustBegunIsRunning() throws IOException {
        RunDirectory run = prepare();
        RunSummary summary = settleAlive(run);
        assertEquals(RunState.RUNNING, summary.state());
        assertEquals(new RunSummary.Commands(4, 0, 0), summary.commands());
        assertEquals(CommandState.WAITING, state(run, "CHIP a"));
        assertFalse(run.ending().isPresent());
    }

    @Test
    void aRunWhoseCommandsHaveAllSucceededHasSucceeded() throws IOException {
        RunDirectory run = prepare();
        succeedAll(run);
        RunSummary summary = settleGone(run);
        assertEquals(RunState.SUCCEEDED, summary.state());
        assertEquals(RunFolders.at(60), summary.ended());
        assertEquals(new RunSummary.Commands(4, 4, 0), summary.commands());
        assertEquals(summary, run.ending().orElseThrow());
    }

    @Test
    void aCommandThatIsKilledWhileTheRunnerLivesHasFailed() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.killed());
        assertEquals(RunState.RUNNING, settleAlive(run).state());
        assertEquals(CommandState.FAILED, state(run, "CHIP a"));
        assertEquals(
                "its process %d ended without a word; was it killed?"
                        .formatted(ProcessHandle.current().pid()),
                status(run, "CHIP a").message());
        assertEquals(CommandState.WAITING, state(run, "CHIP b"));
    }

    @Test
    void aCommandThatWasKilledAfterItsLastRecordHasSucceeded() throws Exception {
        Path chips = Files.writeString(runs.resolve("chips"), "chips");
        RunDirectory run = RunFolders.prepare(runs, "CHIP a: scene -> " + chips + "\n");
        String id = RunFolders.id(run, "CHIP a");
        complete(run.command(id));
        run.record(id, RunFolders.killed());
        run.requestStop();
        assertEquals(RunState.SUCCEEDED, settleGone(run).state());
        assertEquals(CommandState.SUCCEEDED, run.status(id).state());
        assertEquals(0, run.status(id).exit());
    }

    @Test
    void aCommandWhoseOutputIsNotWhatItsRecordSaysIsLost() throws Exception {
        Path chips = Files.writeString(runs.resolve("chips"), "chips");
        RunDirectory run = RunFolders.prepare(runs, "CHIP a: scene -> " + chips + "\n");
        String id = RunFolders.id(run, "CHIP a");
        complete(run.command(id));
        Files.writeString(chips, "more");
        run.record(id, RunFolders.killed());
        assertEquals(RunState.INTERRUPTED, settleGone(run).state());
        assertEquals(CommandState.LOST, run.status(id).state());
    }

    @Test
    void whatSucceedsWhileAStoppedRunIsSettledIsNotCalledStopped() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.killed());
        run.requestStop();
        CountingStorage storage =
                new CountingStorage()
                        .meanwhile(
                                () -> {
                                    try {
                                        record(run, "CHIP b", RunFolders.succeeded());
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        RunSummary summary = new RunProgress(run, storage).settle(() -> false);
        assertEquals(CommandState.SUCCEEDED, state(run, "CHIP b"));
        assertEquals(CommandState.STOPPED, state(run, "TRAIN a"));
        assertEquals(new RunSummary.Commands(4, 1, 0), summary.commands());
    }

    private static void complete(CommandFile file) throws Exception {
        Claims claims = new ClaimsFixture(Path.of("")).claims(file, ClaimsFixture.alive(0));
        claims.take();
        claims.complete(Map.of());
    }

    @Test
    void aCommandThatDiedWithTheRunnerIsLostAndTheRunInterrupted() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP b", RunFolders.succeeded());
        record(run, "CHIP a", RunFolders.killed());
        assertEquals(RunState.INTERRUPTED, settleGone(run).state());
        assertEquals(CommandState.LOST, state(run, "CHIP a"));
        assertEquals(CommandState.BLOCKED, state(run, "TRAIN a"));
    }

    @Test
    void aCommandThatWasKilledBeforeTheRunnerCameToItsOwnEndHasFailed() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP b", RunFolders.succeeded());
        record(run, "CHIP a", RunFolders.killed());
        Files.writeString(run.path().resolve("supervisor.exit"), "2\n");
        assertEquals(RunState.FAILED, settleGone(run).state());
        assertEquals(CommandState.FAILED, state(run, "CHIP a"));
    }

    @Test
    void aCommandThatDiedBeforeItsFirstWordHasFailedOnceTheRunnerCameToItsEnd() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP b", RunFolders.succeeded());
        Files.writeString(run.path().resolve("supervisor.exit"), "2\n");
        assertEquals(RunState.FAILED, settleGone(run).state());
        assertEquals(
                "its process ended before its first word; was it killed? make.log in the run's"
                        + " folder may tell more",
                status(run, "CHIP a").message());
        assertEquals(CommandState.BLOCKED, state(run, "TRAIN a"));
        assertEquals(CommandState.BLOCKED, state(run, "PREDICT a"));
    }

    @Test
    void aRunGoesOnWhileACommandOutlivesItsRunner() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.running());
        assertEquals(RunState.RUNNING, settleGone(run).state());
        assertEquals(CommandState.RUNNING, state(run, "CHIP a"));
    }

    @Test
    void whatIsBehindAFailureIsBlockedByItDownToTheEndOfTheChain() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.failed());
        record(run, "CHIP b", RunFolders.succeeded());
        RunSummary summary = settleGone(run);
        String root =
                "blocked by CHIP of experiment a (%s)".formatted(RunFolders.id(run, "CHIP a"));
        assertEquals(root, status(run, "TRAIN a").message());
        assertEquals(root, status(run, "PREDICT a").message());
        assertEquals(RunState.FAILED, summary.state());
        assertEquals(new RunSummary.Commands(4, 1, 1), summary.commands());
    }

    @Test
    void aRunWithAFailureThatDidNotComeToAllItsCommandsIsInterrupted() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.failed());
        assertEquals(RunState.INTERRUPTED, settleGone(run).state());
        assertEquals(CommandState.WAITING, state(run, "CHIP b"));
    }

    @Test
    void aRunThatIsStoppedBeforeItBeganIsStoppedAllOver() throws IOException {
        RunDirectory run = prepare();
        run.requestStop();
        assertEquals(RunState.STOPPED, settleGone(run).state());
        assertEquals(CommandState.STOPPED, state(run, "CHIP a"));
        assertEquals("stopped before it began", status(run, "PREDICT a").message());
    }

    @Test
    void aCommandThatIsGoneAfterAStopIsStopped() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.killed());
        run.requestStop();
        settleAlive(run);
        assertEquals("stopped on request", status(run, "CHIP a").message());
        assertEquals(CommandState.STOPPED, state(run, "CHIP a"));
        assertEquals(CommandState.WAITING, state(run, "CHIP b"));
    }

    @Test
    void aCommandThatWasBegunByHandAfterAStopAndKilledIsLost() throws IOException {
        RunDirectory run = prepare();
        run.requestStop();
        record(
                run,
                "TRAIN a",
                CommandStatus.running(2, Instant.now().plusSeconds(60), Integer.MAX_VALUE));
        settleGone(run);
        assertEquals(CommandState.LOST, state(run, "TRAIN a"));
    }

    @Test
    void aStopThatCameAfterTheLastCommandChangesNothing() throws IOException {
        RunDirectory run = prepare();
        succeedAll(run);
        run.requestStop();
        assertEquals(RunState.SUCCEEDED, settleGone(run).state());
    }

    @Test
    void settlingTwiceSaysTheSameAndWritesNothing() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP b", RunFolders.killed());
        record(run, "CHIP a", RunFolders.failed());
        RunSummary first = settleGone(run);
        String events = Files.readString(run.events());
        assertEquals(first, settleGone(run));
        assertEquals(events, Files.readString(run.events()));
        assertEquals(first, run.ending().orElseThrow());
    }

    @Test
    void aDeletedRunIsNotSettledAndDoesNotComeBack() throws IOException {
        RunDirectory run = prepare();
        RunProgress progress = new RunProgress(run, new LocalStorage());
        run.delete();
        assertThrows(NoSuchFileException.class, () -> progress.settle(() -> false));
        assertThrows(NoSuchFileException.class, () -> run.record("x", RunFolders.failed()));
        assertFalse(Files.exists(run.path()));
    }

    @Test
    void settlingByWhatWasLearntReadsNoFileOfWhatNeedsNoSettling() throws IOException {
        RunDirectory run = prepare();
        RunProgress progress = new RunProgress(run, new LocalStorage());
        progress.learn(RunFolders.id(run, "CHIP b"), RunFolders.succeeded());
        damageStateOf(run, "CHIP b");
        assertEquals(
                new RunSummary.Commands(4, 1, 0), progress.settleLearnt(() -> true).commands());
        assertThrows(IOException.class, () -> progress.settle(() -> true), "it does read it");
    }

    @Test
    void theEndIsToldOnlyAfterEveryStateWasRead() throws IOException {
        RunDirectory run = prepare();
        succeedAll(run);
        RunProgress progress = new RunProgress(run, new LocalStorage());
        assertEquals(RunState.SUCCEEDED, progress.settleLearnt(() -> false).state());
    }

    @Test
    void whatWasLearntIsCheckedBeforeACommandIsDeclaredDead() throws IOException {
        RunDirectory run = prepare();
        record(run, "CHIP a", RunFolders.succeeded());
        RunProgress progress = new RunProgress(run, new LocalStorage());
        progress.learn(RunFolders.id(run, "CHIP a"), RunFolders.killed());
        assertEquals(RunState.RUNNING, progress.settleLearnt(() -> true).state());
        assertEquals(CommandState.SUCCEEDED, state(run, "CHIP a"));
        assertEquals(status(run, "CHIP a"), progress.statuses().get(RunFolders.id(run, "CHIP a")));
    }

    @Test
    void whatIsNoPartOfTheRunIsNotLearnt() throws IOException {
        RunProgress progress = new RunProgress(prepare(), new LocalStorage());
        progress.learn("somebody-else", RunFolders.failed());
        assertEquals(new RunSummary.Commands(4, 0, 0), progress.settle(() -> true).commands());
    }

    private static void damageStateOf(RunDirectory run, String name) throws IOException {
        Path state = run.path().resolve("state").resolve(RunFolders.id(run, name) + ".json");
        Files.createDirectories(state.getParent());
        Files.writeString(state, "{");
    }
}
