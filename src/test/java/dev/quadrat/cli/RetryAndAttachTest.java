package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.local.ToyJar;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.RunState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs that go on, and runs that are followed by who did not launch them. */
class RetryAndAttachTest {
    @TempDir Path folder;
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void startWithAnEmptyHome() {
        cli = new Cli(folder.resolve("home"));
    }

    private Cli.Result launch(String trainOfTwo) {
        return cli.run(
                "run",
                "local",
                "-p",
                ToyJar.build(folder, trainOfTwo).toString(),
                "-a",
                "root_uri",
                folder.resolve("out").toString());
    }

    private static String id(Cli.Result result) {
        return result.lines().getFirst().split("[ :]", -1)[1];
    }

    private String unlessFlagged() {
        return "test -e %s && echo 2 > \"$output_model\"".formatted(folder.resolve("flag"));
    }

    /** Without times. */
    private static List<String> lines(Cli.Result result) {
        return result.lines().stream().map(l -> l.replaceAll(" in [0-9:.]+ \\w+$", "")).toList();
    }

    @Test
    void retryRunsWhatIsLeftAndTellsOnlyThat() throws IOException {
        String id = id(launch(unlessFlagged()));
        Files.createFile(folder.resolve("flag"));
        Cli.Result retry = cli.run("retry", id, "--parallel", "1");
        assertEquals(0, retry.exit(), retry.err() + retry.out());
        assertEquals(
                List.of(
                        "run %s: 5 commands · 2 to run · 3 done · 1 duplicate merged".formatted(id),
                        "started    TRAIN of experiment two",
                        "succeeded  TRAIN of experiment two",
                        "started    EVAL of experiment two",
                        "succeeded  EVAL of experiment two",
                        "run %s succeeded: 5 of 5 commands".formatted(id)),
                lines(retry).stream().distinct().toList());
    }

    @Test
    void aRetryThatFailsAgainIsExitCodeOne() {
        String id = id(launch("exit 3"));
        Cli.Result retry = cli.run("retry", id);
        assertEquals(1, retry.exit());
        assertTrue(
                retry.out().contains("blocked    EVAL of experiment two, blocked by TRAIN"),
                retry.out());
    }

    @Test
    void whatCannotBeRetriedIsExitCodeThree() throws IOException {
        String id = id(launch("echo 2 > \"$output_model\""));
        Cli.Result succeeded = cli.run("retry", id);
        assertEquals(3, succeeded.exit());
        assertEquals(
                List.of(
                        "quadrat: run %s has succeeded, so there is nothing to retry; launch its jars again to see what has changed since"
                                .formatted(id)),
                succeeded.errors());
        Path run = folder.resolve("home/runs").resolve(id);
        Files.delete(run.resolve("run.json"));
        Cli.Result damaged = cli.run("retry", id);
        assertEquals(3, damaged.exit());
        assertEquals(
                List.of(
                        "quadrat: run %s can't be retried, its folder is damaged: run.json is missing; launch its jars again"
                                .formatted(id)),
                damaged.errors());
        Cli.Result runs = cli.run("runs");
        assertEquals("no runs yet\n", runs.out());
        assertEquals(
                List.of(
                        "quadrat: run %s is damaged: run.json is missing; look into %s, or delete it"
                                .formatted(id, run)),
                runs.errors());
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        for (String subcommand : List.of("retry", "attach")) {
            Cli.Result unknown = cli.run(subcommand, "x");
            assertEquals(2, unknown.exit());
            assertEquals(List.of("quadrat: no run 'x'; quadrat runs lists them"), unknown.errors());
            Cli.Result nothing = cli.run(subcommand);
            assertEquals(2, nothing.exit());
            assertEquals(
                    List.of(
                            "quadrat: Missing required parameter: 'RUN'; see quadrat %s --help"
                                    .formatted(subcommand)),
                    nothing.errors());
        }
        assertEquals(
                List.of("quadrat: --parallel must be 1 or more, not 0"),
                cli.run("retry", "x", "-j", "0").errors());
    }

    @Test
    void theHelpTellsWhatTheyDo() {
        assertTrue(
                cli.run("retry", "--help")
                        .out()
                        .startsWith(
                                "Usage: quadrat retry [-hv] [-j=N] [--profile=NAME] RUN\n"
                                        + "Run again, as the same run, what failed, was lost or"
                                        + " stopped, and what waits\n"),
                cli.run("retry", "--help").out());
        assertTrue(
                cli.run("attach", "--help")
                        .out()
                        .contains(
                                "Ctrl-C ends the following and not the run; quadrat stop ends the"
                                        + " run.\n"),
                cli.run("attach", "--help").out());
    }

    @Test
    void attachTellsARunThatHasEndedAndHasItsExitCode() {
        String id = id(launch("exit 3"));
        Cli.Result attached = cli.run("attach", id.substring(0, id.length() - 1));
        assertEquals(1, attached.exit());
        assertTrue(
                attached.out()
                        .contains("failed     TRAIN of experiment two: sh ended with exit code 3"),
                attached.out());
        assertEquals("run %s failed: 3 of 5 commands".formatted(id), lines(attached).getLast());
    }

    @Test
    void whoEndsTheFollowingDoesNotEndTheRun() throws IOException, InterruptedException {
        Path gate = folder.resolve("gate");
        Process launcher =
                start(
                        "run",
                        "local",
                        "-p",
                        ToyJar.build(
                                        folder,
                                        "until test -e %s; do sleep 0.1; done; echo 2 > \"$output_model\""
                                                .formatted(gate))
                                .toString(),
                        "-a",
                        "root_uri",
                        folder.resolve("out").toString());
        awaitLine(launcher, "started    TRAIN of experiment two");
        launcher.destroyForcibly().waitFor();
        String id = cli.workbench().history().list().getFirst().id();
        Process attached = start("attach", id);
        awaitLine(attached, "started    TRAIN of experiment two");
        attached.toHandle().destroy();
        awaitLine(
                attached,
                "quadrat: run %s goes on; quadrat attach %s follows it again, quadrat stop %s ends it"
                        .formatted(id, id, id));
        assertEquals(130, attached.waitFor());
        assertEquals(RunState.RUNNING, cli.workbench().history().list().getFirst().state());
        Cli.Result refused = cli.run("retry", id);
        assertTrue(
                refused.err()
                        .matches(
                                "quadrat: run %s is going on \\(process \\d+ since .*\\); wait for its end, or stop it: quadrat stop %s\n"
                                        .formatted(id, id)),
                refused.err());
        Process second =
                start(
                        "run",
                        "local",
                        "-p",
                        folder.resolve("toy.jar").toString(),
                        "-a",
                        "root_uri",
                        folder.resolve("out").toString());
        awaitLine(
                second,
                "of these commands already; what it makes is waited for and taken; quadrat attach %s follows it"
                        .formatted(id));
        Files.createFile(gate);
        assertEquals(0, second.waitFor());
        Cli.Result end = cli.run("attach", id);
        assertEquals(0, end.exit(), end.out());
        assertFalse(end.out().contains("failed"), end.out());
    }

    private Process start(String... words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.current("dev.quadrat.Main").line(List.of(), words))
                        .redirectErrorStream(true);
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
}
