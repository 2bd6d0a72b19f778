package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.host.ExperimentJar;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real jars, real make, real processes. */
class LocalRunTest {
    /** With a space, a dollar, a hash and a quote: a path that people really have. */
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path temporary;

    private Path folder = Path.of("");
    private Workbench workbench = workbench(Path.of(""), "");

    @BeforeEach
    void makeAFolderWithAnOddName() throws IOException {
        folder = Files.createDirectory(temporary.resolve("a b$c#d'e"));
        workbench = workbench(folder.resolve("home"), System.getenv("PATH"));
    }

    private static Workbench workbench(Path home, String searchPath) {
        JavaCommand java = JavaCommand.current("dev.quadrat.Main");
        return new Workbench(
                new ChildJvmHost(java, 256),
                new LocalStorage(),
                List.of(new LocalExperimentRunner(java, searchPath)),
                new QuadratHome(home),
                Map.of(),
                Clock.systemUTC());
    }

    private Derivation derive(Path jar) throws InterruptedException {
        return workbench.derive(
                ExperimentRequest.of(jar)
                        .withSplits(2)
                        .withArguments(Map.of("root_uri", folder.resolve("out").toString())),
                () -> false);
    }

    private RunDirectory launch(Derivation derivation, Plan plan) throws IOException {
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        workbench.runners().getFirst(),
                        LaunchSettings.parallel(2));
        return assertInstanceOf(Launch.Launched.class, launch).run();
    }

    private RunSummary awaitEnd(RunDirectory run) throws IOException, InterruptedException {
        return RunEnd.await(workbench, run);
    }

    private static Map<String, CommandState> states(RunDirectory run) throws IOException {
        Map<String, CommandState> states = new TreeMap<>();
        for (PlannedCommand command : run.plan().toRun()) {
            String part =
                    command.command().split() == null ? "" : " " + command.command().split().text();
            states.put(
                    command.command().type() + part + " " + command.command().owner(),
                    run.status(command.id()).state());
        }
        return states;
    }

    @Test
    void aPlanRunsToItsEndAndIsDoneThen() throws IOException, InterruptedException {
        Derivation derivation = derive(ToyJar.build(folder, "echo two > \"$output_model\""));
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        assertEquals(List.of(), plan.problems());
        RunDirectory run = launch(derivation, plan);
        RunSummary summary = awaitEnd(run);
        assertEquals(RunState.SUCCEEDED, summary.state());
        assertTrue(run.isSupervisorDone(), "make came to its own end");
        assertEquals("ab", Files.readString(folder.resolve("out/eval/one/eval.txt")));
        assertEquals(
                List.of(),
                workbench.plan(derivation, PlanRequest.everything(), () -> false).toRun());
        assertEquals(List.of(summary), workbench.history().list());
    }

    @Test
    void aFailureLeavesIndependentWorkGoingAndBlocksWhatDependsOnIt()
            throws IOException, InterruptedException {
        Derivation derivation =
                derive(ToyJar.build(folder, "echo part > \"$output_model\"; exit 7"));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        RunSummary summary = awaitEnd(run);
        assertEquals(RunState.FAILED, summary.state());
        assertEquals(new RunSummary.Commands(6, 4, 1), summary.commands());
        assertEquals(CommandState.BLOCKED, states(run).get("EVAL two"));
        assertEquals(CommandState.SUCCEEDED, states(run).get("EVAL one"));
        String failed =
                run.plan().toRun().stream()
                        .filter(c -> c.command().owner().equals("two"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertEquals("sh ended with exit code 7; the log tells more", run.status(failed).message());
        assertFalse(
                Files.exists(folder.resolve("out/train/two/model.txt")),
                "a half-written output never appears");
    }

    @Test
    void theMakefileRunByHandDoesTheRestAndNothingTwice() throws IOException, InterruptedException {
        Path flag = folder.resolve("flag");
        Derivation derivation =
                derive(
                        ToyJar.build(
                                folder,
                                "test -e '%s' && echo 2 > \"$output_model\""
                                        .formatted(flag.toString().replace("'", "'\\\\''"))));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        assertEquals(RunState.FAILED, awaitEnd(run).state());
        Files.createFile(flag);
        String chip = run.plan().dag().order().getFirst();
        int attempts = run.status(chip).attempt();
        Process make =
                new ProcessBuilder("make", "-k", "-f", run.makefile().toString())
                        .directory(temporary.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output =
                new String(
                        make.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, make.waitFor(), output);
        assertEquals(attempts, run.status(chip).attempt(), "what was completed is not run again");
        assertEquals(RunState.SUCCEEDED, workbench.history().summary(run).state());
    }

    @Test
    void theLineOfAFailedCommand_pastedIntoAShell_runsItAgain()
            throws IOException, InterruptedException {
        Path flag = folder.resolve("flag");
        Derivation derivation =
                derive(
                        ToyJar.build(
                                folder,
                                "test -e '%s' && echo 2 > \"$output_model\""
                                        .formatted(flag.toString().replace("'", "'\\\\''"))));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        assertEquals(RunState.FAILED, awaitEnd(run).state());
        String failed =
                run.plan().toRun().stream()
                        .map(PlannedCommand::id)
                        .filter(id -> status(run, id) == CommandState.FAILED)
                        .findFirst()
                        .orElseThrow();
        String line = workbench.history().byHand(run, failed).orElseThrow();
        assertEquals(1, paste(line), "what is not mended fails again: " + line);
        assertEquals(CommandState.FAILED, run.status(failed).state());
        Files.createFile(flag);
        assertEquals(0, paste(line), line);
        assertEquals(CommandState.SUCCEEDED, run.status(failed).state());
        assertEquals("2\n", Files.readString(folder.resolve("out/train/two/model.txt")));
    }

    private static CommandState status(RunDirectory run, String id) {
        try {
            return run.status(id).state();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int paste(String line) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", line)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aStoppedRunIsProvenGone() throws IOException, InterruptedException {
        Derivation derivation = derive(ToyJar.build(folder, "sleep 120; echo > \"$output_model\""));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        awaitState(run, CommandState.RUNNING, "two");
        assertEquals(List.of(), workbench.history().stop(run));
        RunSummary summary = workbench.history().summary(run);
        assertEquals(RunState.STOPPED, summary.state());
        assertEquals(CommandState.STOPPED, states(run).get("TRAIN two"));
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(run.id()))
                        .toList());
    }

    @Test
    void aKilledCommandIsAFailureWithAWord() throws IOException, InterruptedException {
        Derivation derivation = derive(ToyJar.build(folder, "kill -9 $PPID; sleep 60"));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        assertEquals(RunState.FAILED, awaitEnd(run).state());
        String message =
                run.plan().toRun().stream()
                        .map(
                                c -> {
                                    try {
                                        return String.valueOf(run.status(c.id()).message());
                                    } catch (IOException e) {
                                        return e.toString();
                                    }
                                })
                        .filter(m -> m.startsWith("its process"))
                        .findFirst()
                        .orElse("none");
        assertTrue(
                message.matches("its process \\d+ ended without a word; was it killed\\?"),
                message);
    }

    @Test
    void withoutMakeTheBuiltInExecutorRunsThePlanAndTheRunnerSaysSo()
            throws IOException, InterruptedException {
        workbench = workbench(folder.resolve("home"), folder.toString());
        Derivation derivation = derive(ToyJar.build(folder, "echo two > \"$output_model\""));
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        assertEquals(
                List.of(
                        "GNU make is not on the PATH: the built-in executor runs the Makefile's"
                                + " graph; install the package make to run the Makefile by hand as"
                                + " well"),
                workbench.runners().getFirst().preflight(plan, LaunchSettings.allCores()).stream()
                        .map(Problem::message)
                        .toList());
        RunDirectory run = launch(derivation, plan);
        assertEquals(RunState.SUCCEEDED, awaitEnd(run).state());
        assertEquals("ab", Files.readString(folder.resolve("out/eval/one/eval.txt")));
    }

    @Test
    void withoutMakeAFailureBlocksOnlyWhatDependsOnIt() throws IOException, InterruptedException {
        workbench = workbench(folder.resolve("home"), folder.toString());
        Derivation derivation = derive(ToyJar.build(folder, "exit 7"));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        RunSummary summary = awaitEnd(run);
        assertEquals(RunState.FAILED, summary.state());
        assertEquals(new RunSummary.Commands(6, 4, 1), summary.commands());
        assertEquals(CommandState.BLOCKED, states(run).get("EVAL two"));
        assertEquals(CommandState.SUCCEEDED, states(run).get("EVAL one"));
    }

    @Test
    void withoutMakeAStoppedRunIsProvenGone() throws IOException, InterruptedException {
        workbench = workbench(folder.resolve("home"), folder.toString());
        Derivation derivation = derive(ToyJar.build(folder, "sleep 120; echo > \"$output_model\""));
        RunDirectory run =
                launch(
                        derivation,
                        workbench.plan(derivation, PlanRequest.everything(), () -> false));
        awaitState(run, CommandState.RUNNING, "two");
        assertEquals(List.of(), workbench.history().stop(run));
        assertEquals(RunState.STOPPED, workbench.history().summary(run).state());
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(run.id()))
                        .toList());
    }

    @Test
    void commandsThatWantAGpuComeOneAfterTheOther() throws IOException, InterruptedException {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Gpus",
                                """
                                public class Gpus implements ExperimentSet {
                                    public List<CommandConfig> expGpus(@Arg("root_uri") String root) {
                                        List<CommandConfig> commands = new ArrayList<>();
                                        for (int i = 0; i < 3; i++) {
                                            commands.add(ProgramCommand.builder(CommandType.TRAIN, "sh", "-c",
                                                "mkdir '" + root + "/gpu' && sleep 0.2 && rmdir '" + root + "/gpu' && echo > \\"$output_model\\"")
                                                .output("model", root + "/model-" + i).gpu().build());
                                        }
                                        return commands;
                                    }
                                }
                                """)
                        .build("gpus.jar");
        Path out = Files.createDirectory(temporary.resolve("out"));
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(jar).withArguments(Map.of("root_uri", out.toString())),
                        () -> false);
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        assertEquals(List.of(), plan.problems());
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        workbench.runners().getFirst(),
                        LaunchSettings.parallel(3));
        RunDirectory run = assertInstanceOf(Launch.Launched.class, launch).run();
        assertEquals(RunState.SUCCEEDED, awaitEnd(run).state(), "mkdir fails for a second one");
    }

    private void awaitState(RunDirectory run, CommandState state, String owner)
            throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        try (RunFollower _ =
                workbench
                        .history()
                        .follow(
                                run,
                                event -> {
                                    if (event
                                                    instanceof
                                                    dev.quadrat.run.RunEvent.CommandChanged changed
                                            && changed.status().state() == state
                                            && changed.commandId().contains(owner)) {
                                        reached.countDown();
                                    }
                                })) {
            assertTrue(reached.await(60, TimeUnit.SECONDS), owner + " is to be " + state);
        }
    }
}
