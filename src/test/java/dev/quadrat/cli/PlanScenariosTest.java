package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What {@code quadrat plan} prints for real jars, against golden files: first the exit code, then
 * both streams; $ROOT is the folder of the test, and hashes in ids are left out.
 */
class PlanScenariosTest {
    @TempDir Path folder;
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void makeScenes() throws IOException {
        cli = new Cli(folder.resolve("home"));
        Files.createDirectories(folder.resolve("scenes"));
        for (int i = 1; i <= 9; i++) {
            Files.writeString(folder.resolve("scenes/" + i), "");
        }
    }

    private void assertPlan(String golden, String method, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("plan", "-p"));
        words.add(ScenarioJar.build(folder).toString());
        words.addAll(List.of("-a", "root", folder.toString(), "-m", "demo.Scenarios." + method));
        words.addAll(List.of(options));
        Cli.Result result = cli.run(words.toArray(String[]::new));
        String told =
                "exit %d\n%s%s"
                        .formatted(result.exit(), result.out(), result.err())
                        .replace(folder.toString(), "$ROOT")
                        .replaceAll("-[0-9a-f]{12}", "");
        assertEquals(read(golden), told);
    }

    private static String read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        PlanScenariosTest.class.getResourceAsStream("scenarios/" + name + ".txt"),
                        name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nineScenesInFourPartsAreThreePartsOfThree() throws IOException {
        assertPlan("nine-scenes-in-four", "expNine", "-s", "4");
    }

    @Test
    void threeScenesInTenPartsAreThreePartsOfOne() throws IOException {
        assertPlan("three-scenes-in-ten", "expThree", "-s", "10");
    }

    @Test
    void noScenesAreNoCommand() throws IOException {
        assertPlan("no-scenes", "expNone", "-s", "10");
    }

    @Test
    void aSharedKeyWithDifferentParametersIsAWarningWithBothValues() throws IOException {
        assertPlan("shared-key", "expShared");
    }

    @Test
    void twoTypesThatWriteTheSamePlaceClash() throws IOException {
        assertPlan("clash", "expClash");
    }

    @Test
    void aCycleOfThreeIsSpelledOut() throws IOException {
        assertPlan("cycle", "expCycle");
    }

    @Test
    void fortyMissingInputsAreAllListed() throws IOException {
        assertPlan("forty-missing", "expMissing");
    }

    @Test
    void theyAreTakenAsGivenIfThatIsAskedFor() throws IOException {
        assertPlan("forty-skipped", "expMissing", "-x");
    }

    private void makeHalfAChain() throws IOException {
        Files.createDirectories(folder.resolve("chip/chain"));
        Files.writeString(folder.resolve("chip/chain/1.zip"), "");
        Files.createDirectories(folder.resolve("chain"));
        Files.writeString(folder.resolve("chain/model"), "");
        Files.writeString(folder.resolve("chain/eval.json"), "");
    }

    @Test
    void whatIsPartialAndWhatIsStaleIsToldApartWithWhatToDo() throws IOException {
        makeHalfAChain();
        assertPlan("chain", "expChain");
    }

    @Test
    void staleCommandsRunWhenThatIsAskedFor() throws IOException {
        makeHalfAChain();
        assertPlan("chain-rerun-stale", "expChain", "--rerun-stale");
    }

    @Test
    void whyTellsTheWholeChain() throws IOException {
        makeHalfAChain();
        assertPlan("chain-why", "expChain", "--why", "eval");
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        assertPlan(
                "all-at-once",
                "exp*",
                "-a",
                "rooot",
                "x",
                "--from",
                "trian",
                "--experiment",
                "hungri",
                "CHOP",
                "TRAIN");
    }
}
