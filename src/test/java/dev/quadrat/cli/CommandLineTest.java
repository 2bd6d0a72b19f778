package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.quadrat.host.ExperimentJar;
import dev.quadrat.local.ToyJar;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a person types, what is printed, and the exit code. */
class CommandLineTest {
    @TempDir Path folder;
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void startWithAnEmptyHome() {
        cli = new Cli(folder.resolve("home"));
    }

    private Path toy(String trainOfTwo) {
        return ToyJar.build(folder, trainOfTwo);
    }

    private Cli.Result toyCommand(Path jar, String... words) {
        String[] all = new String[words.length + 5];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "-p";
        all[words.length + 1] = jar.toString();
        all[words.length + 2] = "-a";
        all[words.length + 3] = "root_uri";
        all[words.length + 4] = folder.resolve("out").toString();
        return cli.run(all);
    }

    @Test
    void planShowsEveryCommandWithItsReason() {
        Cli.Result result = toyCommand(toy("true"), "plan", "-s", "2");
        assertEquals(0, result.exit());
        assertEquals("", result.err());
        String text =
                result.out().replace(folder.toString(), "DIR").replaceAll("-[0-9a-f]{12}", "");
        assertEquals(
                """
                ▶ to run    CHIP 1 of 2 · 2 experiments  chip-shared-a
                            runs: its output is missing: DIR/out/chip/shared/a.txt
                """,
                text.lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
        assertTrue(text.endsWith("6 commands · 6 to run · 2 duplicates merged\n"), text);
    }

    @Test
    void planAsJsonIsTheContractAndItsIdsAreStable() throws IOException {
        Path jar = toy("true");
        JsonNode first = new ObjectMapper().readTree(toyCommand(jar, "plan", "--json").out());
        JsonNode second =
                new ObjectMapper().readTree(toyCommand(jar, "plan", "--json", "-f", "two").out());
        assertEquals(
                List.of(
                        "schema",
                        "source",
                        "commands",
                        "edges",
                        "order",
                        "duplicates",
                        "withoutOutput",
                        "problems"),
                names(first));
        assertEquals(
                List.of(
                        "id",
                        "type",
                        "split",
                        "experiments",
                        "inputs",
                        "outputs",
                        "gpu",
                        "state",
                        "runs",
                        "reason",
                        "config"),
                names(first.path("commands").path(0)));
        assertEquals(
                first.path("commands").path(0).path("id"),
                second.path("commands").path(0).path("id"),
                "the same command has the same id whoever wants it");
        assertEquals(
                List.of("type", "experiment", "sameAs", "differs"),
                names(first.path("duplicates").path(0)));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void runRunsWhatIsMissingAndThenNothing() throws IOException {
        Path jar = toy("echo 2 > \"$output_model\"");
        Cli.Result first = toyCommand(jar, "run", "local");
        assertEquals(0, first.exit(), first.err() + first.out());
        assertTrue(first.out().contains("succeeded  EVAL of experiment two in "), first.out());
        Cli.Result second = toyCommand(jar, "run", "LOCAL".toLowerCase(java.util.Locale.ROOT));
        assertEquals("5 commands · nothing to run · 5 done · 1 duplicate merged\n", second.out());
        Files.delete(folder.resolve("out/eval/two/eval.txt"));
        Cli.Result third = toyCommand(jar, "run", "local", "-n");
        assertEquals(
                List.of("▶ to run    EVAL · two"),
                third.lines().stream()
                        .filter(line -> line.startsWith("▶"))
                        .map(line -> line.replaceAll(" +eval-two.*", ""))
                        .toList());
    }

    @Test
    void aFailedCommandIsExitCodeOneAndNamesItsLog() throws IOException {
        Cli.Result result = toyCommand(toy("echo why; exit 3"), "run", "local");
        assertEquals(1, result.exit());
        assertTrue(
                result.out()
                        .contains("failed     TRAIN of experiment two: sh ended with exit code 3"),
                result.out());
        String id =
                result.lines().stream()
                        .filter(line -> line.startsWith("run "))
                        .findFirst()
                        .orElseThrow()
                        .split("[ :]", -1)[1];
        Cli.Result logs = cli.run("logs", id, "train-two");
        assertTrue(logs.out().contains("why"), logs.out() + logs.err());
        assertEquals(
                logs, cli.run("logs", id, "train-two", "--follow"), "the run has ended already");
        JsonNode runs = new ObjectMapper().readTree(cli.run("runs", "--json").out());
        assertEquals(id, runs.path(0).path("id").asText());
        assertEquals("FAILED", runs.path(0).path("state").asText());
        assertEquals(
                "{\"total\":5,\"done\":3,\"failed\":1}", runs.path(0).path("commands").toString());
        assertTrue(cli.run("runs").out().contains("3 of 5 done, 1 failed  toy.jar"));
    }

    @Test
    void authorCodeThatExitsEarlyIsAFailure() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Early",
                                """
                                public class Early implements ExperimentSet {
                                    public record Step(String uri) implements CommandConfig {
                                        public CommandType type() { return CommandType.TRAIN; }
                                        public void reportIo(CommandType t, CommandIo io) { io.output(uri); }
                                        public void run(CommandContext context) throws Exception {
                                            Files.writeString(context.output(uri), "half");
                                            System.exit(0);
                                        }
                                    }
                                    public CommandConfig expEarly(@Arg("root_uri") String root) { return new Step(root + "/x.txt"); }
                                }
                                """)
                        .build("early.jar");
        Cli.Result result = toyCommand(jar, "run", "local");
        assertEquals(1, result.exit(), result.out());
        assertTrue(
                result.out()
                        .contains("System.exit was called at demo.Early$Step.run, Early.java:11"),
                result.out());
        assertFalse(Files.exists(folder.resolve("out/x.txt")));
        assertFalse(Files.exists(folder.resolve("out/.quadrat/x.txt.json")), "no record is left");
    }

    @Test
    void anOutputThatIsNotWrittenIsAFailure() {
        Cli.Result result = toyCommand(toy("true"), "run", "local");
        assertEquals(1, result.exit());
        assertTrue(
                result.out()
                        .contains(
                                "it ended without an error but did not write %s; outputs are written to context.output(…)"
                                        .formatted(folder.resolve("out/train/two/model.txt"))),
                result.out());
    }

    @Test
    void whatCannotBePlannedIsExitCodeThree() {
        Path jar = toy("true");
        Cli.Result missing = cli.run("run", "local", "-p", jar.toString());
        assertEquals(3, missing.exit());
        assertEquals(
                List.of(
                        "quadrat: demo.Toy.expToy needs the argument root_uri; give it a value: -a"
                                + " root_uri VALUE"),
                missing.errors());
        Cli.Result unrequested = toyCommand(jar, "plan", "EVAL", "-f", "one");
        assertEquals(3, unrequested.exit());
        assertTrue(unrequested.err().contains("is not requested"), unrequested.err());
        assertEquals(3, cli.run("plan", "-p", folder.resolve("no.jar").toString()).exit());
    }

    @Test
    void wrongUsageIsExitCodeTwoWithOneLineThatHelps() {
        assertUsage("no runner 'locl'; did you mean local?", "run", "locl", "-p", "x.jar");
        assertUsage("no runner 'aws_batch'; there is local", "run", "aws_batch", "-p", "x.jar");
        assertUsage("no experiment jar is named; add -p JAR", "plan");
        assertUsage("--splits must be 1 or more, not 0", "plan", "-p", "x.jar", "-s", "0");
        assertUsage(
                "--parallel must be 1 or more, not -1", "run", "local", "-p", "x.jar", "-j", "-1");
        assertUsage(
                "--gpu-slots must be 1 or more, not 0",
                "run",
                "local",
                "-p",
                "x.jar",
                "--gpu-slots",
                "0");
        assertUsage("no run 'x'; quadrat runs lists them", "logs", "x");
        assertUsage("no run 'x'; quadrat runs lists them", "stop", "x");
        assertUsage(
                "'frobnicate' is neither a subcommand nor an experiment jar; quadrat --help lists"
                        + " the subcommands",
                "frobnicate");
        assertUsage(
                "Invalid value for option '--splits': 'many' is not an int; see quadrat plan"
                        + " --help",
                "plan",
                "-p",
                "x.jar",
                "-s",
                "many");
    }

    private void assertUsage(String message, String... words) {
        Cli.Result result = cli.run(words);
        assertEquals(List.of("quadrat: " + message), result.errors());
        assertEquals(2, result.exit());
    }

    @Test
    void noArgumentsOrAJarOpenTheWindow() {
        cli.withDisplay();
        assertEquals(0, cli.run().exit());
        assertEquals(0, cli.run("some.jar").exit());
        assertEquals(List.of(List.of(), List.of(Path.of("some.jar"))), cli.opened());
    }

    @Test
    void withoutADisplayTheWindowSaysWhatToDoInstead() {
        Cli.Result result = cli.run("some.jar");
        assertEquals(2, result.exit());
        assertEquals(
                List.of(
                        "quadrat: there is no display for the window; on the command line: quadrat"
                                + " run local -p some.jar"),
                result.errors());
    }

    @Test
    void aDisplayThatShowsNothingIsToldInOneLine() {
        Cli.Result result = cli.withBrokenDisplay().run("some.jar");
        assertEquals(2, result.exit());
        assertEquals(
                List.of(
                        "quadrat: the window can't be shown (Unable to open DISPLAY); look at"
                                + " DISPLAY, and on Linux install GTK 3 (libgtk-3-0)"),
                result.errors());
    }

    @Test
    void theExampleRunsHereWhenNoWindowCanBeShown() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.copy(toy("true"), folder.resolve("home/example.jar"));
        Cli.Result result = cli.withBrokenDisplay().run("example");
        assertTrue(result.out().contains("so the example runs here."), result.out());
        assertEquals(1, result.exit(), "TRAIN of two writes nothing in this jar");
    }

    @Test
    void lsListsSetsMethodsArgumentsAndExperiments() {
        assertEquals(
                List.of(
                        "demo.Toy",
                        "  expToy",
                        "    -a root_uri text, required",
                        "    experiment one",
                        "    experiment two"),
                toyCommand(toy("true"), "ls").lines());
    }

    @Test
    void lsNeedsNoArgumentsToTellWhichThereAre() {
        Cli.Result result = cli.run("ls", "-p", toy("true").toString());
        assertEquals(0, result.exit());
        assertEquals("", result.err());
        assertEquals(
                List.of("demo.Toy", "  expToy", "    -a root_uri text, required"), result.lines());
    }

    @Test
    void dagDrawsThePlan() throws IOException {
        Path jar = toy("true");
        for (String format : List.of("svg", "png", "dot")) {
            Path file = folder.resolve("new folder/dag." + format);
            Cli.Result result = toyCommand(jar, "dag", "--format", format, "-o", file.toString());
            assertEquals(0, result.exit(), result.err());
            assertTrue(Files.size(file) > 500);
        }
        assertTrue(
                Files.readString(folder.resolve("new folder/dag.svg"))
                        .contains("id=\"chip-shared-a-"));
    }

    @Test
    void predictNamesWhatIsWrongWithAPackage() throws IOException {
        Path text = Files.writeString(folder.resolve("p.zip"), "no zip");
        assertEquals(
                List.of(
                        "quadrat: %s is no predict package (zip END header not found); name a predict_package.zip that BUNDLE made"
                                .formatted(text)),
                cli.run("predict", text.toString(), "image.tif", "out.tif").errors());
        assertEquals(3, cli.run("predict", "gone.zip", "image.tif", "out.tif").exit());
    }

    @Test
    void theVersionAndTheMissingExampleAreTold() {
        assertEquals("quadrat 1.2.3\n", cli.run("--version").out());
        Cli.Result result = cli.run("example");
        assertEquals(3, result.exit());
        assertEquals(
                List.of(
                        "quadrat: the example %s is missing; mvn -DskipTests package builds it"
                                .formatted(folder.resolve("home/example.jar"))),
                result.errors());
    }

    @Test
    void aHomeThatCannotBeWrittenToIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        cli = new Cli(file);
        Cli.Result result = toyCommand(toy("true"), "run", "local");
        assertEquals(3, result.exit());
        assertEquals(1, result.errors().size(), result.err());
        assertTrue(
                result.err()
                        .startsWith(
                                "quadrat: the run can't be prepared in %s: "
                                        .formatted(file.resolve("runs"))),
                result.err());
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        Path picture = file.resolve("dag.svg");
        Cli.Result result = toyCommand(toy("true"), "dag", "-o", picture.toString());
        assertEquals(1, result.exit());
        assertEquals(
                List.of(
                        "quadrat: %s can't be written: %s is a file, no folder; choose another folder"
                                .formatted(picture, file)),
                result.errors());
    }
}
