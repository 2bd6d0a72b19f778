package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.local.ToyJar;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Parts of a plan, and the question why. */
class PlanOptionsTest {
    @TempDir Path folder;
    private Cli cli = new Cli(Path.of(""));
    private Path jar = Path.of("");

    @BeforeEach
    void buildTheJar() {
        cli = new Cli(folder.resolve("home"));
        jar = ToyJar.build(folder, "true");
    }

    private Cli.Result plan(String... options) {
        return with("plan", options);
    }

    private Cli.Result with(String subcommand, String... options) {
        List<String> words = new ArrayList<>(List.of(subcommand));
        words.addAll(List.of(options));
        words.addAll(List.of("-p", jar.toString(), "-a", "root_uri", folder.resolve("out") + ""));
        return cli.run(words.toArray(String[]::new));
    }

    /** What runs, as {@code CHIP · 2 experiments}. */
    private static List<String> toRun(Cli.Result result) {
        return result.lines().stream()
                .filter(line -> line.startsWith("▶"))
                .map(line -> line.substring(12, line.lastIndexOf(' ')).strip())
                .toList();
    }

    @Test
    void aPartOfThePlanIsChosenByIdsThatMayBeShortened() {
        assertEquals(
                List.of("CHIP · 2 experiments", "TRAIN · one"), toRun(plan("--to", "train-one")));
        assertEquals(
                List.of("TRAIN · one", "EVAL · one"),
                toRun(plan("--from", "train-one", "--experiment", "one", "-x")));
        assertEquals(List.of("EVAL · two"), toRun(plan("--only", "eval-two", "-x")));
        assertEquals(
                List.of("EVAL · one", "EVAL · two"),
                toRun(plan("--only", "eval-two", "--only", "eval-one", "-x")));
        assertEquals(
                List.of("CHIP · 2 experiments", "TRAIN · two", "EVAL · two"),
                toRun(plan("--experiment", "two")));
        assertEquals(
                List.of("TRAIN · two"),
                toRun(plan("--to", "eval-two", "--from", "chip", "TRAIN", "-x")));
    }

    @Test
    void theSummaryCountsWhatWasNotRequested() {
        assertEquals(
                "5 commands · 2 to run · 3 not requested · 1 duplicate merged",
                plan("--to", "train-one").lines().getLast());
    }

    @Test
    void aPartThatCannotBeRunAloneNamesWhatItNeeds() {
        Cli.Result result = plan("--only", "eval-two");
        assertEquals(3, result.exit());
        assertTrue(result.err().contains("request TRAIN too"), result.err());
    }

    @Test
    void idsThatNobodyKnowsAreProblemsWithTheNearestName() {
        Cli.Result result = plan("--from", "trian-one", "--experiment", "tow");
        assertEquals(3, result.exit());
        List<String> errors =
                result.errors().stream().map(line -> line.replaceAll("-[0-9a-f]{12}", "")).toList();
        assertEquals(
                List.of(
                        "quadrat: no command 'trian-one'; did you mean train-one-model?",
                        "quadrat: no experiment 'tow'; did you mean two?"),
                errors);
    }

    @Test
    void runAndDagTakeTheSameOptions() {
        assertEquals(
                List.of("CHIP · 2 experiments"),
                toRun(with("run", "local", "-n", "--only", "chip")));
        Cli.Result dag = with("dag", "--only", "chip", "-o", folder.resolve("dag.dot") + "");
        assertTrue(dag.out().contains("1 to run · 4 not requested"), dag.out());
    }

    @Test
    void whyExplainsACommandWithAllThatLeadsToIt() {
        Cli.Result result = plan("--why", "eval-two");
        assertEquals(0, result.exit());
        assertEquals(
                """
                EVAL of experiment two (eval-two-eval)
                  runs: its output is missing: DIR/out/eval/two/eval.txt
                  reads DIR/out/train/two/model.txt: does not exist; written by
                    TRAIN of experiment two (train-two-model)
                      runs: its output is missing: DIR/out/train/two/model.txt
                      reads DIR/out/chip/shared/a.txt and DIR/out/chip/shared/b.txt: none exists; written by
                        CHIP of experiments one, two (chip-shared-a)
                          runs: all 2 outputs are missing, first DIR/out/chip/shared/a.txt
                          reads nothing
                """,
                result.out().replace(folder.toString(), "DIR").replaceAll("-[0-9a-f]{12}", ""));
    }

    @Test
    void whyOfAnUnknownCommandIsAUsageErrorWithTheNearestId() {
        Cli.Result result = plan("--why", "evil-two");
        assertEquals(2, result.exit());
        assertEquals(
                "quadrat: no command 'evil-two'; did you mean eval-two-eval?\n",
                result.err().replaceAll("-[0-9a-f]{12}", ""));
        assertEquals("", result.out());
        Cli.Result broken = cli.run("plan", "-p", jar.toString(), "--why", "eval");
        assertEquals(3, broken.exit());
        assertTrue(broken.err().contains("needs the argument root_uri"), broken.err());
    }

    @Test
    void whyAndJsonExcludeEachOther() {
        Cli.Result result = plan("--why", "eval-two", "--json");
        assertEquals(2, result.exit());
        assertEquals(
                "quadrat: --why and --json can't be used together: reasons are in the JSON, too\n",
                result.err());
    }
}
