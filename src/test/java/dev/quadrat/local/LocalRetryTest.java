package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunState;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Retry;
import dev.quadrat.workbench.Workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** Runs that go on where they were, with real processes. */
class LocalRetryTest {
    private static final String MAKE = "/usr/local/bin:/usr/bin:/bin";

    @TempDir Path folder;

    private Workbench workbench(String searchPath) {
        JavaCommand java = JavaCommand.current("dev.quadrat.Main");
        return new Workbench(
                new ChildJvmHost(java, 256),
                new LocalStorage(),
                List.of(new LocalExperimentRunner(java, searchPath)),
                new QuadratHome(folder.resolve("home")),
                Map.of(),
                Clock.systemUTC());
    }

    private RunDirectory launch(Workbench workbench, String trainOfTwo)
            throws InterruptedException {
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(ToyJar.build(folder, trainOfTwo))
                                .withArguments(
                                        Map.of("root_uri", folder.resolve("out").toString())),
                        () -> false);
        PlanRequest request = PlanRequest.everything();
        Plan plan = workbench.plan(derivation, request, () -> false);
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        request,
                        workbench.runners().getFirst(),
                        LaunchSettings.parallel(2));
        return assertInstanceOf(Launch.Launched.class, launch).run();
    }

    private static RunState awaitEnd(Workbench workbench, RunDirectory run)
            throws IOException, InterruptedException {
        return RunEnd.await(workbench, run).state();
    }

    private static Plan retry(Workbench workbench, RunDirectory run) {
        Retry retry = workbench.history().retry(run, OptionalInt.of(1));
        return assertInstanceOf(Retry.Retried.class, retry, retry.toString()).remaining();
    }

    private static String id(RunDirectory run, String beginning) throws IOException {
        return run.plan().dag().order().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(Plan plan) {
        return plan.toRun().stream().map(c -> c.command().type().name()).toList();
    }

    /** Fails until there is a flag. */
    private String unlessFlagged() {
        return "echo asked; test -e %s && echo 2 > \"$output_model\""
                .formatted(folder.resolve("flag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAKE, "/nowhere"})
    void aRetryRunsWhatFailedAndWhatItBlockedAndNothingTwice(String searchPath)
            throws IOException, InterruptedException {
        Workbench workbench = workbench(searchPath);
        RunDirectory run = launch(workbench, unlessFlagged());
        assertEquals(RunState.FAILED, awaitEnd(workbench, run));
        String makefile = Files.readString(run.makefile());
        Files.createFile(folder.resolve("flag"));
        assertEquals(List.of("TRAIN", "EVAL"), types(retry(workbench, run)));
        assertEquals(RunState.SUCCEEDED, awaitEnd(workbench, run));
        assertEquals(2, run.status(id(run, "train-two")).attempt());
        assertEquals(1, run.status(id(run, "eval-two")).attempt(), "it was blocked before");
        assertEquals(1, run.status(id(run, "train-one")).attempt());
        assertEquals("2\n", Files.readString(folder.resolve("out/eval/two/eval.txt")));
        assertEquals(makefile, Files.readString(run.makefile()), "all of the run, for hands");
    }

    @Test
    void theLogTellsTheAttemptsApart() throws IOException, InterruptedException {
        Workbench workbench = workbench(MAKE);
        RunDirectory run = launch(workbench, unlessFlagged());
        awaitEnd(workbench, run);
        retry(workbench, run);
        assertEquals(RunState.FAILED, awaitEnd(workbench, run));
        List<String> log = Files.readAllLines(run.log(id(run, "train-two")));
        List<Integer> asked =
                java.util.stream.IntStream.range(0, log.size())
                        .filter(i -> log.get(i).endsWith("asked"))
                        .boxed()
                        .toList();
        assertEquals(2, asked.size());
        int divider = asked.getFirst();
        while (!log.get(divider).startsWith("== attempt 2, 2")) {
            divider++;
        }
        assertTrue(divider < asked.getLast());
        assertEquals("", log.get(divider - 1));
    }

    @Test
    void aStoppedRunGoesOn() throws IOException, InterruptedException {
        Workbench workbench = workbench(MAKE);
        Path gate = folder.resolve("gate");
        RunDirectory run =
                launch(
                        workbench,
                        "test -e %s || sleep 120; echo 2 > \"$output_model\"".formatted(gate));
        awaitRunning(workbench, run, id(run, "train-two"));
        assertEquals(List.of(), workbench.history().stop(run));
        Files.createFile(gate);
        retry(workbench, run);
        assertEquals(RunState.SUCCEEDED, awaitEnd(workbench, run));
        assertFalse(run.isStopRequested());
    }

    @Test
    void aRunThatWasKilledInTheMiddleOfARetryGoesOn() throws IOException, InterruptedException {
        Workbench workbench = workbench(MAKE);
        Path gate = folder.resolve("gate");
        RunDirectory run =
                launch(
                        workbench,
                        "test -e %s || exit 4; test -e %s.2 || sleep 120; echo 2 > \"$output_model\""
                                .formatted(gate, gate));
        assertEquals(RunState.FAILED, awaitEnd(workbench, run));
        Files.createFile(gate);
        retry(workbench, run);
        awaitRunning(workbench, run, id(run, "train-two"));
        ProcessHandle make = run.supervisor().orElseThrow().handle().orElseThrow();
        List<ProcessHandle> all = make.descendants().toList();
        make.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        assertEquals(RunState.INTERRUPTED, awaitEnd(workbench, run));
        assertEquals(CommandState.LOST, run.status(id(run, "train-two")).state());
        Files.createFile(folder.resolve("gate.2"));
        retry(workbench, run);
        assertEquals(RunState.SUCCEEDED, awaitEnd(workbench, run));
        assertEquals(3, run.status(id(run, "train-two")).attempt());
    }

    @Test
    void whatSucceededRunsAgainIfItsOutputIsGoneAndNeeded()
            throws IOException, InterruptedException {
        Workbench workbench = workbench(MAKE);
        RunDirectory run = launch(workbench, unlessFlagged());
        awaitEnd(workbench, run);
        Files.createFile(folder.resolve("flag"));
        Files.delete(folder.resolve("out/chip/shared/a.txt"));
        assertEquals(List.of("CHIP", "TRAIN", "EVAL"), types(retry(workbench, run)));
        assertEquals(RunState.SUCCEEDED, awaitEnd(workbench, run));
        assertTrue(Files.exists(folder.resolve("out/chip/shared/a.txt")));
    }

    private static void awaitRunning(Workbench workbench, RunDirectory run, String id)
            throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        try (RunFollower _ =
                workbench
                        .history()
                        .follow(
                                run,
                                event -> {
                                    if (event
                                                    instanceof
                                                    dev.quadrat.run.RunEvent.CommandChanged changed
                                            && changed.commandId().equals(id)
                                            && changed.status().state() == CommandState.RUNNING) {
                                        running.countDown();
                                    }
                                })) {
            assertTrue(running.await(60, java.util.concurrent.TimeUnit.SECONDS));
        }
    }
}
