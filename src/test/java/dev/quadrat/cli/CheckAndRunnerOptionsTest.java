package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.local.ToyJar;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;
import dev.quadrat.workbench.FakeExperimentRunner;
import dev.quadrat.workbench.RunHistory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code quadrat check}, and what is set of a runner on the command line. */
class CheckAndRunnerOptionsTest {
    private static final RunnerCheck WELL =
            new RunnerCheck(
                    List.of(
                            new RunnerCheck.Fact("Account", "123456789012"),
                            new RunnerCheck.Fact("Queue", "spot")),
                    List.of());

    @TempDir Path folder;
    private final FakeExperimentRunner runner =
            new FakeExperimentRunner()
                    .having(
                            RunnerField.choice("profile", "Profile", "Who pays.").key(),
                            RunnerField.choice("queue", "Queue", "Where.").required(),
                            RunnerField.text("place", "Place", "Where to.").belowRoot("runs"),
                            RunnerField.wholeNumber("attempts", "Attempts", "How often.", "3"))
                    .findsOutside(WELL);

    private Cli cli() {
        return new Cli(folder.resolve("home")).withRunner(runner);
    }

    private Cli.Result withJar(String... words) {
        Path jar = ToyJar.build(folder, "true");
        String out = folder.resolve("out").toString();
        return cli().run(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(words),
                                        java.util.stream.Stream.of(
                                                "-p", jar.toString(), "-a", "root_uri", out))
                                .toArray(String[]::new));
    }

    private Map<String, String> checkedValues() {
        return runner.checked().getLast().values();
    }

    private void keep(String profile, String queue) throws IOException {
        cli().workbench()
                .files(message -> {})
                .keepRunnerValues(runner, Map.of("profile", profile, "queue", queue));
    }

    @AfterEach
    void forgetTheProfile() {
        System.clearProperty("aws.profile");
    }

    @Test
    void factsAreShown_andThatTheRunnerIsReady() {
        Cli.Result result = cli().run("check", "fake");
        assertEquals(
                """
                Account  123456789012
                Queue    spot
                fake is ready
                """,
                result.out());
        assertEquals("", result.err());
        assertEquals(0, result.exit());
    }

    @Test
    void allThatKeepsTheRunnerFromWorkIsTold_andRefusesIt() {
        runner.findsOutside(
                new RunnerCheck(
                        WELL.facts(),
                        List.of(
                                Problem.error(Problem.Kind.RUNNER, "there is no queue 'spot'"),
                                Problem.error(Problem.Kind.RUNNER, "nobody pays"))));
        Cli.Result result = cli().run("check", "fake");
        assertEquals(List.of("Account  123456789012", "Queue    spot"), result.lines());
        assertEquals(
                List.of("quadrat: there is no queue 'spot'", "quadrat: nobody pays"),
                result.errors());
        assertEquals(3, result.exit());
    }

    @Test
    void aWarningIsToldAndRefusesNothing() {
        runner.findsOutside(
                new RunnerCheck(
                        List.of(),
                        List.of(
                                Problem.warning(
                                        Problem.Kind.RUNNER, "it is slow", List.of(), List.of()))));
        Cli.Result result = cli().run("check", "fake");
        assertEquals(List.of("quadrat: warning: it is slow"), result.errors());
        assertEquals(0, result.exit());
    }

    @Test
    void withAJarItsPlanIsCheckedAsItWouldBeLaunched() {
        runner.refuses(
                Problem.error(
                        Problem.Kind.RUNNER,
                        "the cloud can't reach what lies here",
                        List.of(),
                        List.of("/a", "/b")));
        Cli.Result result = withJar("check", "fake", "chip");
        assertEquals(
                List.of("quadrat: the cloud can't reach what lies here", "    /a", "    /b"),
                result.errors());
        assertEquals(3, result.exit());
        assertEquals(folder + "/out/runs", checkedValues().get("place"));
        assertEquals(List.of(), runner.launched());
    }

    @Test
    void ofTheLocalRunnerTheMachineIsShown() {
        Cli.Result result = cli().run("check", "local");
        assertTrue(
                result.out()
                        .matches(
                                "Cores     \\d+\\n"
                                        + "Memory    \\d+\\.\\d GB\\n"
                                        + "GNU make  \\S+/make\\n"
                                        + "local is ready\\n"),
                result.out());
        assertEquals(0, result.exit());
    }

    @Test
    void whatIsSetStandsAboveWhatWasKept_andThatAboveWhatIsInitially() throws IOException {
        keep("work", "large");
        keep("home", "small");

        cli().run("check", "fake");
        assertEquals(
                Map.of("profile", "home", "queue", "small", "place", "", "attempts", "3"),
                checkedValues());

        cli().run("check", "fake", "-o", "profile=work", "-o", "attempts=");
        assertEquals(
                Map.of("profile", "work", "queue", "large", "place", "", "attempts", ""),
                checkedValues());
    }

    @Test
    void aProfileIsTheRunnersToo_unlessItIsSet() throws IOException {
        keep("work", "large");
        keep("home", "small");

        cli().run("check", "fake", "--profile", "work");
        assertEquals("large", checkedValues().get("queue"));
        assertEquals("work", System.getProperty("aws.profile"));

        cli().run("check", "fake", "--profile", "work", "-o", "profile=home");
        assertEquals("home", checkedValues().get("profile"));
        assertEquals("work", System.getProperty("aws.profile"));
    }

    @Test
    void theRunnersProfileIsUsedToPlanWith() throws IOException {
        cli().run("check", "local");
        assertNull(System.getProperty("aws.profile"));
        keep("home", "small");
        cli().run("check", "fake");
        assertEquals("home", System.getProperty("aws.profile"));
    }

    @Test
    void anUnknownSettingIsAUsageErrorThatTellsWhatThereIs() {
        Cli.Result result = cli().run("check", "fake", "-o", "queu=spot");
        assertEquals(
                "quadrat: fake has no setting 'queu', did you mean queue?; it has profile, queue,"
                        + " place, attempts\n",
                result.err());
        assertEquals(2, result.exit());
        assertEquals(
                "quadrat: fake has no setting 'colour'; it has profile, queue, place, attempts\n",
                cli().run("run", "fake", "-o", "colour=red").err());
        assertEquals(
                "quadrat: local has no settings of its own; leave -o queue out\n",
                cli().run("run", "local", "-o", "queue=spot").err());
        assertEquals(
                "quadrat: -o takes NAME=VALUE, not 'queue'; the value may be blank\n",
                cli().run("run", "fake", "-o", "queue").err());
    }

    @Test
    void theHelpTellsWhatCanBeSet() {
        for (String subcommand : List.of("run", "check")) {
            String help = cli().run(subcommand, "--help").out();
            String[] end = help.split("(?=Settings of )", -1);
            assertEquals(
                    """
                    Settings of fake, each as -o NAME=VALUE:
                      profile    Who pays.
                      queue      Where. Required.
                      place      Where to.
                      attempts   How often.
                    """,
                    end[end.length - 1]
                            .stripIndent()
                            .lines()
                            .map(String::stripTrailing)
                            .map(line -> line + "\n")
                            .reduce("", String::concat));
            assertEquals(2, end.length, "local has none");
        }
    }

    @Test
    void aRunRemembersWhatWasSet_andTellsWhoPaysBeforeItIsLaunched() throws IOException {
        runner.costing();
        Cli.Result result = withJar("run", "fake", "-o", "queue=spot", "-o", "place=s3://b/runs");
        assertEquals("Account 123456789012, Queue spot", result.lines().getFirst());
        assertEquals(
                Map.of("profile", "", "queue", "spot", "place", "s3://b/runs", "attempts", "3"),
                runner.launched().getFirst().manifest().settings().values());
    }

    @Test
    void aLocalRunsProfileIsThatOfItsRetry_andOfItsCommands() throws IOException {
        assertEquals(0, withJar("run", "local", "chip", "--profile", "lab").exit());
        RunHistory history = cli().workbench().history();
        RunDirectory run = history.find(history.list().getFirst().id()).orElseThrow();
        String makefile = Files.readString(run.makefile());
        assertTrue(makefile.contains("-Daws.profile=lab"), makefile);
        System.clearProperty("aws.profile");
        cli().run("retry", run.id());
        assertEquals("lab", System.getProperty("aws.profile"));
    }

    @Test
    void aRunIsRefusedWithAllProblems() {
        runner.refuses(Problem.error(Problem.Kind.RUNNER, "too much"))
                .findsOutside(
                        new RunnerCheck(
                                List.of(),
                                List.of(Problem.error(Problem.Kind.RUNNER, "nobody pays"))));
        Cli.Result result = withJar("run", "fake");
        assertEquals(List.of("quadrat: too much", "quadrat: nobody pays"), result.errors());
        assertEquals(3, result.exit());
        assertEquals(List.of(), runner.launched());
    }
}
