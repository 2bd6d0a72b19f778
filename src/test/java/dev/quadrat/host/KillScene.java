package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Rerun;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunProgress;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.FakeExperimentRunner;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of results that is made again and again, each time from another seed, by processes that
 * may be killed; and what must be true of it whenever one is.
 */
final class KillScene {
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m");

    private final Path folder;
    private final Workbench workbench;
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private final Map<Integer, Derivation> derivations = new HashMap<>();
    private final Results results;
    private int seeds;

    KillScene(Path folder, int... splits) throws IOException, InterruptedException {
        this.folder = folder;
        Path root = Files.createDirectories(folder.resolve("out"));
        results = new Results(root);
        workbench =
                new Workbench(
                        new ChildJvmHost(JavaCommand.current("dev.quadrat.Main"), 256),
                        new LocalStorage(),
                        List.of(runner),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        Path jar = KillJar.build(folder);
        for (int parts : splits) {
            derivations.put(
                    parts,
                    workbench.derive(
                            ExperimentRequest.of(jar)
                                    .withSplits(parts)
                                    .withArguments(Map.of("root_uri", root.toString())),
                            () -> false));
        }
    }

    Results results() {
        return results;
    }

    Plan plan(int parts, Rerun rerun) throws InterruptedException {
        Plan plan =
                workbench.plan(
                        derivation(parts), PlanRequest.everything().withRerun(rerun), () -> false);
        assertEquals(
                List.of(),
                plan.problems().stream().filter(dev.quadrat.dag.Problem::isError).toList());
        return plan;
    }

    private Derivation derivation(int parts) {
        return java.util.Objects.requireNonNull(derivations.get(parts));
    }

    /** Another seed, and a run that is to make all of it. */
    RunDirectory prepare(int parts) throws IOException, InterruptedException {
        seeds++;
        String seed = "seed %05d\n".formatted(seeds);
        Files.writeString(folder.resolve("out/seed.txt"), seed);
        return prepareSame(parts, Rerun.EVERYTHING);
    }

    RunDirectory prepareSame(int parts, Rerun rerun) throws InterruptedException {
        Launch launch =
                workbench.launch(
                        derivation(parts),
                        plan(parts, rerun),
                        PlanRequest.everything().withRerun(rerun),
                        runner,
                        LaunchSettings.parallel(1));
        RunDirectory run = assertInstanceOf(Launch.Launched.class, launch).run();
        results.runIsOf(run.id(), "seed %05d\n".formatted(seeds));
        return run;
    }

    Process start(RunDirectory run, String command) throws IOException {
        return start(
                JavaCommand.current("dev.quadrat.Main")
                        .line(FLAGS, "run-command", run.commandFile(command).toString()));
    }

    /**
     * @param moment {@code before} or {@code after}
     */
    Process startHalting(RunDirectory run, String command, int step, String moment)
            throws IOException {
        return start(
                JavaCommand.current(HaltingCommand.class.getName())
                        .line(
                                FLAGS,
                                run.commandFile(command).toString(),
                                String.valueOf(step),
                                moment));
    }

    private static Process start(List<String> line) throws IOException {
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** All commands of a run, one after the other. */
    void runToTheEnd(RunDirectory run) throws IOException, InterruptedException {
        for (PlannedCommand command : run.plan().toRun()) {
            Process process = start(run, command.id());
            String output = output(process);
            assertEquals(0, process.exitValue(), output);
        }
    }

    /** After a process was killed: what plans say now is true, and nothing whole was lost. */
    void check(String when) throws IOException, InterruptedException {
        results.check(when);
        for (int parts : derivations.keySet()) {
            for (PlannedCommand command : plan(parts, Rerun.NOTHING).commands()) {
                if (command.state() == PlanState.DONE || command.state() == PlanState.STALE) {
                    results.checkWhole(command.command().outputs(), when);
                }
                if (command.state() == PlanState.DONE) {
                    results.checkSeed(
                            command.command().outputs(), "seed %05d\n".formatted(seeds), when);
                }
            }
        }
    }

    /**
     * What runs after all the killing: all is made of the present seed, and nothing else is left.
     */
    void checkEnd(RunDirectory run, int parts) throws IOException, InterruptedException {
        check("at the end");
        List<String> states = new ArrayList<>();
        for (PlannedCommand command : plan(parts, Rerun.NOTHING).commands()) {
            states.add(command.state().name());
            results.checkSeed(
                    command.command().outputs(), "seed %05d\n".formatted(seeds), "at the end");
            assertEquals(CommandState.SUCCEEDED, run.status(command.id()).state());
        }
        assertTrue(states.stream().allMatch("DONE"::equals), states::toString);
        assertEquals(List.of(), results.leftovers());
    }

    /** As a window does that follows a run whose process is gone. */
    CommandState settled(RunDirectory run, String command) throws IOException {
        new RunProgress(run, new LocalStorage()).settle(() -> false);
        return run.status(command).state();
    }
}
