package dev.quadrat.ui;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.fakes.Definitions;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The window on fakes, to look at: {@code welcome}, {@code plan}, {@code stale}, {@code run},
 * {@code fail}, {@code cloud}, and {@code grid EXPERIMENTS}, whose run never ends.
 */
final class DemoWindow {
    private DemoWindow() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("quadrat-demo");
        World world = new World(folder);
        world.host.takes(
                new ExperimentMethod.Argument(
                        "root_uri", "URI", "Where outputs are written", "/tmp/out"),
                new ExperimentMethod.Argument(
                        "quality", "one of DRAFT, FINAL", "How long models learn", "DRAFT"));
        String scene = args.length > 0 ? args[0] : "welcome";
        switch (scene) {
            case "broken" ->
                    world.host.fails(
                            Problem.error(
                                    Problem.Kind.LOAD,
                                    "fields.jar holds org.example.Fields, but its constructor threw"
                                            + " IllegalStateException: no catalogue at"
                                            + " /data/catalogue.json; mend it and build the jar"
                                            + " again"));
            case "arguments" ->
                    world.host.takes(
                            new ExperimentMethod.Argument(
                                    "root_uri", "URI", "Where outputs are written", null));
            case "run" -> Thread.ofPlatform().daemon().start(() -> playRun(world.runner, true));
            case "fail" -> Thread.ofPlatform().daemon().start(() -> playRun(world.runner, false));
            case "cloud" -> playCloud(world);
            case "stale" -> makeSome(folder);
            case "grid" -> {
                world.host.says(Definitions.experiments(Integer.parseInt(args[1])));
                Thread.ofPlatform().daemon().start(() -> playGrid(world.runner));
            }
            default -> {}
        }
        QuadratApplication.launch(
                world.workbench,
                scene.equals("welcome") ? List.of() : List.of(world.jar),
                Optional.of(Path.of("example.jar")),
                "demo",
                Optional.empty());
    }

    /** To be launched on the cloud: some of it waits for machines, then all of it for a person. */
    private static void playCloud(World world) throws IOException {
        world.workbench
                .files(_ -> {})
                .keepRunnerValues(world.cloud, Map.of("tenant", "blue", "queue", "quick"));
        world.cloud.finds(
                new RunnerCheck(
                        List.of(
                                new RunnerCheck.Fact("Account", "123456789012"),
                                new RunnerCheck.Fact("Region", "eu-central-1"),
                                new RunnerCheck.Fact("Fast queue", "quick, of spot machines"),
                                new RunnerCheck.Fact(
                                        "Shelf", "far://fields/experiments/land-cover/runs")),
                        List.of(
                                Problem.warning(
                                        Problem.Kind.RUNNER,
                                        "the fast queue may hold 16 processors at once, and this"
                                                + " plan could use 64; it runs more slowly then",
                                        List.of(),
                                        List.of()))));
        Thread.ofPlatform().daemon().start(() -> playCloudRun(world.runner));
    }

    private static void playCloudRun(FakeRunner runner) {
        try {
            while (runner.launches.isEmpty()) {
                Thread.sleep(100);
            }
            FakeRunner.Run run = runner.next();
            run.starts(run.id("analyze"));
            run.succeeds(run.id("analyze"));
            run.submits(
                    run.id("chip"),
                    "waits for a machine because CAPACITY: the queue's machines are all at work");
            run.submits(run.id("train-large"), null);
            Thread.sleep(3_000);
            run.directory()
                    .recordNotice(
                            "The cloud can't be asked about this run: the session of tenant blue"
                                    + " has expired; log in again by `cloud login --tenant blue`."
                                    + " What was submitted goes on; this looks again every 15"
                                    + " seconds");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some commands are done, and some of those were made from what will run again. */
    private static void makeSome(Path folder) throws IOException {
        for (String output :
                List.of(
                        "analyze/stats.json",
                        "chip/chips-0",
                        "chip/chips-1",
                        "train/small/model",
                        "train/large/model",
                        "predict/small/scene-0",
                        "eval/small/eval.json")) {
            Path file = folder.resolve("out").resolve(output);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    /** Runs on and on: most succeed, every fortieth fails. */
    private static void playGrid(FakeRunner runner) {
        try {
            while (runner.launches.isEmpty()) {
                Thread.sleep(100);
            }
            FakeRunner.Run run = runner.next();
            List<String> order = run.plan().toRun().stream().map(c -> c.id()).toList();
            for (int i = 0; i < order.size() * 2 / 3; i++) {
                run.starts(order.get(i));
                if (i % 40 == 39) {
                    run.fails(order.get(i), "scene can't be read: /data/scene-%d.tif".formatted(i));
                } else if (i % 9 != 8) {
                    run.succeeds(order.get(i));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a framework for learning prints it, with colours. */
    private static String epoch(int epoch) {
        double loss = 1.2 / epoch;
        String color = loss > 0.4 ? "31" : loss > 0.1 ? "33" : "32";
        return "\033[2m10:31:%02d\033[0m \033[1mepoch %2d of 40\033[0m  loss \033[%sm%.3f\033[0m  \033[36maccuracy\033[0m \033[38;5;%dm%.3f\033[0m%s"
                .formatted(
                        epoch,
                        epoch,
                        color,
                        loss,
                        154 - epoch,
                        1 - 0.4 / epoch,
                        epoch % 10 == 0
                                ? "  \033[30;42m saved \033[0m"
                                        + " \033[38;2;120;90;250mcheckpoint\033[0m"
                                : "");
    }

    private static void playRun(FakeRunner runner, boolean keepsRunning) {
        try {
            while (runner.launches.isEmpty()) {
                Thread.onSpinWait();
                Thread.sleep(100);
            }
            FakeRunner.Run run = runner.next();
            String analyze = run.id("analyze");
            run.starts(analyze);
            run.succeeds(analyze);
            for (String id : run.plan().dag().order()) {
                if (id.startsWith("chip")) {
                    run.starts(id);
                    run.succeeds(id);
                }
            }
            String large = run.id("train-large");
            String small = run.id("train-small");
            run.starts(large);
            run.starts(small);
            run.writes(small, "reading chips");
            for (int epoch = 1; epoch <= 40; epoch++) {
                run.writes(large, epoch(epoch));
            }
            run.writes(
                    small,
                    "epoch 1 of 40  loss 1.310",
                    "\033[33mWARN\033[0m  2 chips without a label are left out",
                    "epoch 2 of 40  loss 0.702",
                    "java.io.IOException: No space left on device",
                    "\tat org.example.fields.Model.write(Model.java:87)",
                    "\tat org.example.fields.Train.run(Train.java:41)",
                    "Caused by: java.nio.file.FileSystemException: /data/model: disk full",
                    "\t... 4 more",
                    "TRAIN failed: disk full while writing the model");
            Thread.sleep(4_000);
            if (!keepsRunning) {
                run.fails(small, "disk full while writing the model");
                Thread.sleep(500);
                run.succeeds(large);
                for (String id : run.plan().dag().order()) {
                    if (id.contains("large") && !id.startsWith("train")) {
                        run.starts(id);
                        run.succeeds(id);
                    }
                }
                run.ends();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
