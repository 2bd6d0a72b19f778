package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RetryLock;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** What is retried, and what is refused in which words. */
class RetryTest {
    private static final Instant THEN = Instant.parse("2026-11-20T10:31:00Z");

    @TempDir Path folder;
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private RunHistory history = new RunHistory(Path.of(""), List.of(), new LocalStorage());
    private Path runs = Path.of("");

    @BeforeEach
    void open() {
        runs = folder.resolve("runs");
        history = new RunHistory(runs, List.of(runner), new LocalStorage());
    }

    private RunDirectory run() throws IOException {
        Plan plan =
                DagFixture.plan(
                        """
                        CHIP a: -> @/chips
                        TRAIN a: @/chips -> @/model
                        EVAL a: @/model -> @/eval
                        """
                                .replace("@", folder.toString()),
                        PlanRequest.everything(),
                        "");
        RunManifest manifest =
                new RunManifest(
                        1, "r1", "fake", THEN, List.of(), Map.of(), "/", 3, 2, null, null, null,
                        null);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }

    private static String id(RunDirectory run, String beginning) throws IOException {
        return run.plan().dag().order().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static void end(RunDirectory run, String command, CommandState state)
            throws IOException {
        run.record(
                id(run, command),
                CommandStatus.running(1, THEN, 1).ended(state, THEN.plusSeconds(9), 1, "no luck"));
    }

    /** TRAIN failed, so EVAL is blocked. */
    private RunDirectory failed() throws IOException {
        RunDirectory run = run();
        end(run, "chip", CommandState.SUCCEEDED);
        Files.writeString(folder.resolve("chips"), "");
        end(run, "train", CommandState.FAILED);
        assertEquals(RunState.FAILED, history.summary(run).state());
        return run;
    }

    private Retry retry(RunDirectory run) {
        return history.retry(run, OptionalInt.empty());
    }

    private String refusal(RunDirectory run) {
        return assertInstanceOf(Retry.Refused.class, retry(run)).message();
    }

    private static List<String> types(Plan plan) {
        return plan.toRun().stream().map(c -> c.command().type().name()).toList();
    }

    @Test
    void whatFailedAndWhatItBlockedWaitsAgainAndItsAttemptsCount() throws IOException {
        RunDirectory run = failed();
        Retry.Retried retried = assertInstanceOf(Retry.Retried.class, retry(run));
        assertEquals(List.of("TRAIN", "EVAL"), types(retried.remaining()));
        assertEquals(List.of(run), runner.launched());
        assertEquals(CommandState.WAITING, run.status(id(run, "train")).state());
        assertEquals(1, run.status(id(run, "train")).attempt());
        assertEquals(CommandState.WAITING, run.status(id(run, "eval")).state());
        assertEquals(CommandState.SUCCEEDED, run.status(id(run, "chip")).state());
    }

    @Test
    void settingsAreTheOnesOfTheLaunchUnlessOthersAreAskedFor() throws IOException {
        RunDirectory run = failed();
        retry(run);
        assertEquals(3, runner.settings().getFirst().parallel());
        assertEquals(2, runner.settings().getFirst().gpuSlots());
        history.retry(run, OptionalInt.of(7));
        assertEquals(7, runner.settings().getLast().parallel());
    }

    @Test
    void whatWasStoppedOrLostGoesOnToo() throws IOException {
        RunDirectory run = run();
        end(run, "chip", CommandState.LOST);
        run.requestStop();
        assertEquals(RunState.STOPPED, history.summary(run).state());
        Retry.Retried retried = assertInstanceOf(Retry.Retried.class, retry(run));
        assertEquals(List.of("CHIP", "TRAIN", "EVAL"), types(retried.remaining()));
        runner.alive();
        assertEquals(RunState.RUNNING, history.summary(run).state(), "the stop is forgotten");
    }

    @Test
    void whoeverIsKilledBetweenResetAndLaunchLeavesARunThatCanBeRetried() throws IOException {
        RunDirectory run = failed();
        runner.failsToLaunch(new IOException("no processes left"));
        assertEquals(
                "run r1 can't be made to go on: no processes left; mend that and retry it again",
                refusal(run));
        assertEquals(RunState.INTERRUPTED, history.summary(run).state());
        runner.launches();
        assertEquals(
                List.of("TRAIN", "EVAL"),
                types(assertInstanceOf(Retry.Retried.class, retry(run)).remaining()));
    }

    @Test
    void aRunThatGoesOnIsNotRetried() throws IOException {
        RunDirectory run = failed();
        runner.alive();
        assertEquals(
                "run r1 is going on; wait for its end, or stop it: quadrat stop r1", refusal(run));
    }

    @Test
    void aRunThatSucceededHasNothingToRetry() throws IOException {
        RunDirectory run = run();
        for (String command : List.of("chip", "train", "eval")) {
            end(run, command, CommandState.SUCCEEDED);
        }
        assertEquals(
                "run r1 has succeeded, so there is nothing to retry; launch its jars again to see"
                        + " what has changed since",
                refusal(run));
    }

    @Test
    void aDamagedRunIsNotRetried() throws IOException {
        RunDirectory run = failed();
        Files.writeString(run.path().resolve("plan.json"), "{");
        assertEquals(
                "run r1 can't be retried, its folder is damaged: plan.json is damaged: this is no"
                        + " whole plan of Quadrat: line 1: Unexpected end-of-input: expected close"
                        + " marker for Object; launch its jars again",
                refusal(run));
        Files.delete(run.path().resolve("run.json"));
        assertEquals(
                "run r1 can't be retried, its folder is damaged: run.json is missing; launch its"
                        + " jars again",
                refusal(run));
    }

    @Test
    void whatTheRunnerRefusesIsNotRetried() throws IOException {
        RunDirectory run = failed();
        runner.refuses(Problem.error(Problem.Kind.RUNNER, "there is no room"));
        assertEquals("there is no room", refusal(run));
        assertEquals(CommandState.FAILED, run.status(id(run, "train")).state());
    }

    @Test
    void allThatKeepsTheRunnerFromARetryIsToldAtOnce() throws IOException {
        RunDirectory run = failed();
        runner.refuses(Problem.error(Problem.Kind.RUNNER, "there is no room"))
                .findsOutside(
                        new RunnerCheck(
                                List.of(),
                                List.of(
                                        Problem.warning(
                                                Problem.Kind.RUNNER,
                                                "so slow",
                                                List.of(),
                                                List.of()),
                                        Problem.error(Problem.Kind.RUNNER, "nobody pays"))));
        assertEquals("there is no room\nnobody pays", refusal(run));
    }

    @Test
    void whileOneRetriesTheOtherIsToldWho() throws IOException {
        RunDirectory run = failed();
        try (RetryLock _ = RetryLock.tryTake(run, THEN).orElseThrow()) {
            String message = refusal(run);
            assertTrue(
                    message.matches(
                            "run r1 is being retried \\(process %d since 2026-11-20 \\d\\d:31\\); quadrat attach r1 follows it"
                                    .formatted(ProcessHandle.current().pid())),
                    message);
        }
        assertInstanceOf(Retry.Retried.class, retry(run));
    }

    @Test
    void ofManyRetriesAtOnceOneWins() throws IOException, InterruptedException {
        RunDirectory run = failed();
        runner.alivesOnLaunch();
        ConcurrentLinkedQueue<Retry> all = new ConcurrentLinkedQueue<>();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(
                                _ ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () -> {
                                                            awaitQuietly(go);
                                                            all.add(retry(run));
                                                        }))
                        .toList();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, all.stream().filter(Retry.Retried.class::isInstance).count());
        assertEquals(1, runner.launched().size());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
