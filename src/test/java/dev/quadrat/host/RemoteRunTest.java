package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Rerun;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Commands whose inputs and outputs lie on S3, in real processes. */
class RemoteRunTest {
    @TempDir Path folder;
    private S3Scene scene;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        scene = new S3Scene(folder, KillJar.build(folder), 2);
        seed("one\n");
    }

    private void seed(String text) throws IOException {
        scene.storage.writeText(scene.root + "/seed.txt", text);
    }

    private String text(String name) throws IOException {
        return scene.storage.readText(scene.root + "/" + name);
    }

    private void runAll(RunDirectory run) throws IOException, InterruptedException {
        String place = scene.upload(run);
        for (int i = 0; i < run.plan().toRun().size(); i++) {
            Process process =
                    scene.start(
                            place + "/arrays/all.json",
                            Map.of(
                                    "AWS_BATCH_JOB_ID",
                                    "job-1",
                                    "AWS_BATCH_JOB_ARRAY_INDEX",
                                    String.valueOf(i)));
            String output = S3Scene.output(process);
            assertEquals(0, process.exitValue(), output);
        }
    }

    @Test
    void partsOfAnArrayMakeWhatTheirIndexNamesAndNothingTwice() throws Exception {
        RunDirectory run = scene.prepare(Rerun.NOTHING);
        runAll(run);
        assertEquals("one\n".repeat(10), text("chip/s4.txt"));
        assertEquals("one\n".repeat(10), text("train/deep/3.txt"));
        assertTrue(text("train/.quadrat/a.txt.json").contains("\"job\":{\"id\":\"job-1:2\""));
        assertEquals(
                List.of("DONE"),
                scene.plan(Rerun.NOTHING).commands().stream()
                        .map(command -> command.state().name())
                        .distinct()
                        .toList());
        String config =
                scene.root
                        + "/runs/"
                        + run.id()
                        + "/commands/"
                        + S3Scene.of(run, "TRAIN")
                        + ".json";
        Process again = scene.start(config, Map.of());
        assertEquals(
                "Nothing to do: this run completed the command before.\n", S3Scene.output(again));
        assertEquals(0, again.exitValue());
        assertTrue(
                text("runs/" + run.id() + "/logs/" + S3Scene.of(run, "TRAIN") + ".log")
                        .matches(
                                "\\n"
                                        + "== once more, until \\S+Z\\n"
                                        + "Nothing to do: this run completed the command"
                                        + " before\\.\\n"));
    }

    @Test
    void aCommandThatIsKilledBetweenUploadsIsPartialAndGoesOn() throws Exception {
        runAll(scene.prepare(Rerun.NOTHING));
        seed("two\n");
        RunDirectory counted = scene.prepare(Rerun.EVERYTHING);
        String train = S3Scene.of(counted, "TRAIN");
        int put =
                S3Scene.numberOfStep(S3Scene.output(scene.startHalting(counted, train, 0)), "put");
        seed("three\n");
        RunDirectory run = scene.prepare(Rerun.EVERYTHING);
        Process killed = scene.startHalting(run, train, put);
        S3Scene.output(killed);
        assertEquals(137, killed.exitValue());
        List<String> states =
                scene.states()
                        .filter(s -> s.startsWith("TRAIN"))
                        .map(s -> s.replaceFirst(" on [-0-9]+ [:0-9]+", ""))
                        .toList();
        assertEquals(
                List.of("TRAIN PARTIAL runs: run " + run.id() + " began it and did not finish"),
                states);
        Process next = scene.start(run.commandFile(train).toString(), Map.of());
        String told = S3Scene.output(next);
        assertEquals(0, next.exitValue(), told);
        assertTrue(told.contains(" is gone; this one takes over"), told);
        for (String name : List.of("train/a.txt", "train/b.txt", "train/deep/1.txt")) {
            assertEquals("three\n".repeat(10), text(name));
        }
        assertTrue(scene.states().anyMatch(s -> s.startsWith("TRAIN DONE")));
        assertFalse(
                scene.storage.exists(scene.root + "/train/.quadrat/lease-"), "no lease is left");
    }

    @Test
    void whoIsAskedToEndGivesBackItsClaims() throws Exception {
        S3Scene sleeping = new S3Scene(folder, jar("echo sleeps; exec sleep 120"), 1);
        RunDirectory run = sleeping.prepare(Rerun.NOTHING);
        String place = sleeping.upload(run);
        Process process =
                sleeping.start(place + "/commands/" + S3Scene.of(run, "TRAIN") + ".json", Map.of());
        awaitSleep(process);
        String record = sleeping.root + "/.quadrat/model.json";
        assertTrue(sleeping.storage.exists(record));
        assertEquals(
                List.of("run " + run.id() + " has been making it; this one waits for it"),
                sleeping.states()
                        .map(s -> s.replaceFirst(".* runs: ", "").replaceFirst(" since [^;]*", ""))
                        .toList());
        process.destroy();
        assertTrue(process.waitFor() != 0);
        assertEquals(
                List.of("TRAIN TO_RUN runs: its output is missing: " + sleeping.root + "/model"),
                sleeping.states().toList());
        assertFalse(sleeping.storage.exists(sleeping.root + "/.quadrat"), "no claim, no lease");
        String log =
                sleeping.storage.readText(place + "/logs/" + S3Scene.of(run, "TRAIN") + ".log");
        assertTrue(log.contains(" sleeps\n"), log);
        assertTrue(log.endsWith("TRAIN stopped: stopped on request\n"), log);
    }

    @Test
    void theNextAttemptOfAJobThatWasKilledTakesOverAtOnce() throws Exception {
        String shell = "test $AWS_BATCH_JOB_ATTEMPT = 2 || { echo sleeps; exec sleep 20; }; ";
        S3Scene spot = new S3Scene(folder, jar(shell + "echo made > $output_model"), 1);
        RunDirectory run = spot.prepare(Rerun.NOTHING);
        String config = spot.upload(run) + "/commands/" + S3Scene.of(run, "TRAIN") + ".json";
        Process first = spot.start(config, attempt("1"));
        awaitSleep(first);
        first.destroyForcibly().waitFor();
        Process second = spot.start(config, attempt("2"));
        String told = S3Scene.output(second);
        assertEquals(0, second.exitValue(), told);
        assertTrue(told.contains(" is gone; this one takes over\n"), told);
        assertFalse(told.contains("waits: "), told);
        assertEquals("made\n", spot.storage.readText(spot.root + "/model"));
    }

    private static Map<String, String> attempt(String number) {
        return Map.of("AWS_BATCH_JOB_ID", "job-1", "AWS_BATCH_JOB_ATTEMPT", number);
    }

    private Path jar(String shell) {
        return ExperimentJar.in(folder)
                .source(
                        "Sleeps",
                        """
                        public class Sleeps implements ExperimentSet {
                            public CommandConfig expSleep(@Arg("root_uri") String root) {
                                return ProgramCommand.builder(CommandType.TRAIN, "sh", "-c", "%s")
                                    .output("model", root + "/model").build();
                            }
                        }
                        """
                                .formatted(shell))
                .build("sleeps.jar");
    }

    private static void awaitSleep(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.endsWith(" sleeps")) {
            line = lines.readLine();
        }
    }
}
