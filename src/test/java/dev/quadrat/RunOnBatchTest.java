package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.LocalProcesses;
import dev.quadrat.host.ExperimentJar;
import dev.quadrat.host.SmallLandWater;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.S3ForTests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The whole program in processes of its own, its jobs too, against AWS on ports of this machine.
 */
class RunOnBatchTest {
    private static final Path DATA = Path.of("src/example/data/blue-marble");
    private static final int COMMANDS = 40;

    private static final String MANY =
            """
            public class Many implements ExperimentSet {
                public record Step(String uri) implements CommandConfig {
                    public CommandType type() { return CommandType.CHIP; }
                    public void reportIo(CommandType t, CommandIo io) { io.output(uri); }
                    public void run(CommandContext context) { throw new IllegalStateException("in no test"); }
                }
                public List<CommandConfig> expMany(@Arg("root_uri") String root) {
                    List<CommandConfig> steps = new ArrayList<>();
                    for (int i = 0; i < %d; i++) {
                        steps.add(new Step(root + "/step-" + i));
                    }
                    return steps;
                }
            }
            """
                    .formatted(COMMANDS);

    @TempDir Path folder;
    private final Storage storage = S3ForTests.storage();

    private static RunDirectory onlyRun(Path home) throws IOException {
        try (Stream<Path> runs = Files.list(home.resolve("runs"))) {
            return new RunDirectory(runs.findFirst().orElseThrow());
        }
    }

    @Test
    void theExampleMakesTheSameEvaluationByBatchAsOnThisMachine() throws Exception {
        Path jar =
                ExperimentJar.in(folder).source("LandWater", SmallLandWater.SOURCE).build("s.jar");
        Path home = folder.resolve("home");
        try (LocalProcesses processes =
                        new LocalProcesses(
                                Files.createDirectory(folder.resolve("containers")),
                                BatchScene.image(folder));
                BatchScene scene = new BatchScene(folder, processes)) {
            storage.put(DATA, scene.bucket + "/data", () -> false);
            Path output = folder.resolve("batch.txt");
            List<String> words =
                    scene.run(jar, "-a", "data_uri", scene.bucket + "/data", "-s", "2");
            Process process = scene.start(home, words, output);
            String told = scene.ended(process, output);
            assertEquals(0, process.exitValue(), told);

            Path out = folder.resolve("out");
            Path localOutput = folder.resolve("local.txt");
            Process local =
                    scene.start(
                            folder.resolve("other-home"),
                            List.of(
                                    "run",
                                    "local",
                                    "-p",
                                    jar.toString(),
                                    "-s",
                                    "2",
                                    "-a",
                                    "root_uri",
                                    out.toString(),
                                    "-a",
                                    "data_uri",
                                    DATA.toString()),
                            localOutput);
            assertEquals(0, wait(local, scene, localOutput));
            String eval = Files.readString(out.resolve("eval/small/eval.json"));
            assertEquals(eval, storage.readText(scene.bucket + "/out/eval/small/eval.json"));
            RunDirectory run = onlyRun(home);
            String id =
                    run.plan().dag().order().stream()
                            .filter(command -> command.startsWith("eval"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(eval, Files.readString(run.scores(id)), "the run's own copy");
            assertTrue(Files.size(run.log(id)) > 0, "its log");
        }
    }

    private static int wait(Process process, BatchScene scene, Path output) throws Exception {
        String told = scene.ended(process, output);
        assertTrue(process.exitValue() == 0, told);
        return process.exitValue();
    }

    /** SIGKILL, in the middle of a submission. */
    private static void kill(Process launcher, Path home) {
        try {
            LiveProcess supervisor = onlyRun(home).supervisor().orElseThrow();
            ProcessHandle process = supervisor.handle().orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            launcher.destroyForcibly().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whenLauncherAndSupervisorAreKilledTheRunIsFollowedByItsPlaceFromAnotherHome()
            throws Exception {
        Path jar = ExperimentJar.in(folder).source("Many", MANY).build("many.jar");
        Path home = folder.resolve("home");
        try (BatchScene scene = new BatchScene(folder, Containers.answering(_ -> 0))) {
            CompletableFuture<Process> launcher = new CompletableFuture<>();
            String location = "run_location=" + scene.bucket + "/runs";
            AtomicInteger calls = new AtomicInteger();
            CompletableFuture<String> killed = new CompletableFuture<>();
            scene.server.onSubmit(
                    () -> {},
                    () -> {
                        if (calls.incrementAndGet() == 13) {
                            kill(launcher.join(), home);
                            killed.complete("after 13 jobs");
                        }
                    });
            Path output = folder.resolve("launch.txt");
            launcher.complete(scene.start(home, scene.run(jar, "-o", location), output));
            String launched = scene.ended(launcher.join(), output);
            // The launcher's end is seen here a moment before who killed it has told.
            assertEquals(
                    "after 13 jobs",
                    killed.completeOnTimeout(launched, 20, TimeUnit.SECONDS).join());
            RunDirectory run = onlyRun(home);
            assertEquals(13, scene.batch.jobs().size());

            Path attached = folder.resolve("attach.txt");
            String place = scene.bucket + "/runs/" + run.id();
            Process attach =
                    scene.start(folder.resolve("second-home"), List.of("attach", place), attached);
            String told = scene.ended(attach, attached);

            assertEquals(0, attach.exitValue(), told);
            assertTrue(
                    told.contains("run %s succeeded: 40 of 40 commands".formatted(run.id())), told);
            List<String> names = scene.batch.jobs().stream().map(FakeJob::name).toList();
            assertEquals(COMMANDS, names.stream().distinct().count());
            assertEquals(COMMANDS, names.size(), "none twice");
        }
    }
}
