package dev.quadrat.ui;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window on fakes, to look at: {@code welcome}, {@code plan}, {@code stale}, {@code run}. */
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
            case "run" -> Thread.ofPlatform().daemon().start(() -> playRun(world.runner));
            case "stale" -> makeSome(folder);
            default -> {}
        }
        QuadratApplication.launch(
                world.workbench,
                scene.equals("welcome") ? List.of() : List.of(world.jar),
                Optional.of(Path.of("example.jar")),
                "demo");
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

    private static void playRun(FakeRunner runner) {
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
            run.starts(run.id("train-large"));
            for (int epoch = 1; epoch <= 40; epoch++) {
                run.writes(
                        run.id("train-large"),
                        "epoch %d of 40  loss %.3f  accuracy %.3f"
                                .formatted(epoch, 1.2 / epoch, 1 - 0.4 / epoch));
            }
            run.starts(run.id("train-small"));
            run.writes(run.id("train-small"), "reading chips", "java.io.IOException: disk full");
            Thread.sleep(4_000);
            run.fails(run.id("train-small"), "disk full while writing the model");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
