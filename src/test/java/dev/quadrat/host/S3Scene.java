package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Rerun;
import dev.quadrat.run.CommandList;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.StorageByScheme;
import dev.quadrat.storage.s3.S3ForTests;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.FakeExperimentRunner;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A root URI on S3, the runs that make what belongs there, and their processes. */
final class S3Scene {
    final String root = S3ForTests.newBucket() + "/root";
    final Storage storage = new StorageByScheme(Map.of("s3", S3ForTests::storage));
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private final Workbench workbench;
    private final Derivation derivation;

    S3Scene(Path folder, Path jar, int splits) throws InterruptedException {
        workbench =
                new Workbench(
                        new ChildJvmHost(JavaCommand.current("dev.quadrat.Main"), 256),
                        storage,
                        List.of(runner),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        derivation =
                workbench.derive(
                        ExperimentRequest.of(jar)
                                .withSplits(splits)
                                .withArguments(Map.of("root_uri", root)),
                        () -> false);
    }

    Plan plan(Rerun rerun) throws InterruptedException {
        Plan plan =
                workbench.plan(derivation, PlanRequest.everything().withRerun(rerun), () -> false);
        assertEquals(List.of(), plan.problems().stream().filter(Problem::isError).toList());
        return plan;
    }

    /** Nobody starts its commands. */
    RunDirectory prepare(Rerun rerun) throws InterruptedException {
        Launch launch =
                workbench.launch(
                        derivation,
                        plan(rerun),
                        PlanRequest.everything().withRerun(rerun),
                        runner,
                        LaunchSettings.parallel(1));
        return assertInstanceOf(Launch.Launched.class, launch).run();
    }

    /** As for a container: its URI. */
    String upload(RunDirectory run) throws IOException, InterruptedException {
        String place = root + "/runs/" + run.id();
        storage.put(run.path().resolve("commands"), place + "/commands", () -> false);
        storage.put(run.jars(), place + "/jars", () -> false);
        List<String> configs =
                run.plan().toRun().stream()
                        .map(PlannedCommand::id)
                        .map(id -> place + "/commands/" + id + ".json")
                        .toList();
        storage.writeText(
                place + "/arrays/all.json",
                RunJson.pretty(new CommandList(CommandList.SCHEMA, configs)));
        return place;
    }

    Process start(String commandUri, Map<String, String> environment) throws IOException {
        return start("dev.quadrat.Main", environment, "run-command", commandUri);
    }

    /** One that is gone after its n-th step. */
    Process startHalting(RunDirectory run, String command, int step) throws IOException {
        return start(
                HaltingCommand.class.getName(),
                Map.of(),
                run.commandFile(command).toString(),
                String.valueOf(step),
                "after");
    }

    private static Process start(String main, Map<String, String> environment, String... arguments)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                JavaCommand.current(main)
                                        .line(List.of("-XX:TieredStopAtLevel=1"), arguments))
                        .redirectErrorStream(true);
        builder.environment().putAll(S3ForTests.environment());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** How the n-th step is called, from 1. */
    static int numberOfStep(String output, String name) {
        List<String> steps = output.lines().filter(line -> line.matches("step \\d+ .*")).toList();
        return IntStream.rangeClosed(1, steps.size())
                .filter(n -> steps.get(n - 1).equals("step " + n + " " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + output));
    }

    static String of(RunDirectory run, String type) throws IOException {
        return run.plan().toRun().stream()
                .filter(command -> command.command().type().name().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Stream<String> states() throws InterruptedException {
        return plan(Rerun.NOTHING).commands().stream()
                .map(c -> c.command().type().name() + " " + c.state() + " " + c.reason().text());
    }
}
