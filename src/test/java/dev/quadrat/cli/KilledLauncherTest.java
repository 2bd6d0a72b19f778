package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.local.ToyJar;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.workbench.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What becomes of a run whose launcher dies, or is asked to end. */
class KilledLauncherTest {
    @TempDir Path folder;

    private Process launch(String trainOfTwo) throws IOException {
        Path jar = ToyJar.build(folder, trainOfTwo);
        List<String> line =
                JavaCommand.current("dev.quadrat.Main")
                        .line(
                                List.of(),
                                "run",
                                "local",
                                "-p",
                                jar.toString(),
                                "-a",
                                "root_uri",
                                folder.resolve("out").toString());
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("QUADRAT_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    private static void awaitLine(Process process, String text) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("never printed " + text + ":\n" + seen);
    }

    @Test
    void aRunOutlivesALauncherThatIsKilled() throws IOException, InterruptedException {
        Path gate = folder.resolve("gate");
        Process launcher =
                launch(
                        "until test -e %s; do sleep 0.1; done; echo 2 > \"$output_model\""
                                .formatted(gate));
        awaitLine(launcher, "started    TRAIN of experiment two");
        launcher.destroyForcibly().waitFor();
        RunHistory history = new Cli(folder.resolve("home")).workbench().history();
        RunSummary running = history.list().getFirst();
        assertEquals(RunState.RUNNING, running.state());
        Files.createFile(gate);
        RunDirectory run = history.find(running.id()).orElseThrow();
        try (RunFollower follower = history.follow(run, event -> {})) {
            follower.await();
        }
        assertEquals(RunState.SUCCEEDED, history.summary(run).state());
        assertTrue(Files.exists(folder.resolve("out/eval/two/eval.txt")));
    }

    @Test
    void aLauncherThatIsAskedToEndStopsItsRun() throws IOException, InterruptedException {
        Process launcher = launch("sleep 300; echo 2 > \"$output_model\"");
        awaitLine(launcher, "started    TRAIN of experiment two");
        launcher.destroy();
        assertEquals(130, launcher.waitFor());
        RunHistory history = new Cli(folder.resolve("home")).workbench().history();
        RunSummary summary = history.list().getFirst();
        assertEquals(RunState.STOPPED, summary.state());
        assertEquals(
                0,
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(summary.id()))
                        .count());
    }
}
