package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.local.ToyJar;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code run --plan FILE}: what is launched is the plan that was saved. */
class SavedPlanTest {
    private static final String WRITES = "echo 2 > \"$output_model\"";

    @TempDir Path folder;
    private Cli cli = new Cli(Path.of(""));
    private Path file = Path.of("");

    @BeforeEach
    void startWithAnEmptyHome() {
        cli = new Cli(folder.resolve("home"));
        file = folder.resolve("plan.json");
    }

    private String plan(String... options) {
        Path jar = folder.resolve("toy.jar");
        if (!Files.exists(jar)) {
            ToyJar.build(folder, WRITES);
        }
        String[] words = {
            "plan", "-p", jar.toString(), "-a", "root_uri", folder.resolve("out") + "", "--json"
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return cli.run(all).out();
    }

    private Cli.Result run(String... options) {
        String[] all = new String[4 + options.length];
        all[0] = "run";
        all[1] = "local";
        all[2] = "--plan";
        all[3] = file.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return cli.run(all);
    }

    private List<String> without(List<String> lines) {
        return lines.stream().map(line -> line.replace(folder.toString(), "DIR")).toList();
    }

    @Test
    void aPlanIsTheSameByteForByteAndSaysWhatItWasMadeFrom() {
        String options = plan("-s", "2", "--from", "train-one", "-r", "-x", "--experiment", "one");
        assertEquals(
                options, plan("-s", "2", "--from", "train-one", "-r", "-x", "--experiment", "one"));
        String source =
                options.substring(options.indexOf("\"source\""), options.indexOf("\"commands\""));
        assertEquals(
                """
                "source" : {
                    "workingFolder" : "CWD",
                    "jars" : [ "DIR/toy.jar" ],
                    "classes" : [ ],
                    "prefix" : "exp",
                    "methods" : [ ],
                    "filters" : [ ],
                    "arguments" : {
                      "root_uri" : "DIR/out"
                    },
                    "splits" : 2,
                    "types" : [ ],
                    "subset" : {
                      "from" : [ "train-one" ],
                      "to" : [ ],
                      "only" : [ ],
                      "experiments" : [ "one" ],
                      "again" : [ ]
                    },
                    "rerun" : "EVERYTHING",
                    "skipFileCheck" : true
                  },\
                """,
                source.replace(folder.toString(), "DIR")
                        .replace(Path.of("").toAbsolutePath().toString(), "CWD")
                        .strip());
    }

    @Test
    void aPlanThatHoldsStillIsLaunchedWithoutAQuestion() throws IOException {
        Files.writeString(file, plan("CHIP"));
        Cli.Result result = run("-j", "1");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().startsWith("run "), result.out());
        assertTrue(Files.exists(folder.resolve("out/chip/shared/a.txt")));
        assertFalse(Files.exists(folder.resolve("out/train")), "only CHIP was in the plan");
    }

    @Test
    void whatChangedSinceIsShownAndWantsAYes() throws IOException {
        Files.writeString(file, plan("CHIP"));
        Files.createDirectories(folder.resolve("out/chip/shared"));
        Files.writeString(folder.resolve("out/chip/shared/a.txt"), "");

        Cli.Result refused = run();
        assertEquals(3, refused.exit());
        assertEquals(
                List.of(
                        "since DIR/plan.json was saved:",
                        "  CHIP of experiments one, two: was to run, now runs: 1 of 2 outputs is"
                                + " missing: DIR/out/chip/shared/b.txt"),
                without(refused.lines()));
        assertEquals(
                List.of(
                        "quadrat: DIR/plan.json is not the plan any more; add --yes to launch the"
                                + " plan as it is now"),
                without(refused.errors()));

        Cli.Result dry = run("-n");
        assertEquals(0, dry.exit());
        assertEquals(refused.lines(), dry.lines().subList(0, 2));
        assertTrue(
                dry.lines().getLast().startsWith("5 commands · 1 to run · 1 partial"), dry.out());
        assertEquals("no runs yet\n", cli.run("runs").out());

        Cli.Result launched = run("--yes");
        assertEquals(0, launched.exit(), launched.err());
        assertTrue(Files.exists(folder.resolve("out/chip/shared/b.txt")));
        assertEquals(
                "5 commands · nothing to run", run("--yes").lines().getLast().substring(0, 27));
    }

    @Test
    void aJarThatWasRebuiltIsSeenByTheFieldsThatChanged() throws IOException {
        Files.writeString(file, plan());
        ToyJar.build(folder, "sleep 9");
        List<String> lines = run().lines();
        assertEquals("since %s was saved:".formatted(file), lines.getFirst());
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.getLast().startsWith("  TRAIN of experiment two: "), lines.toString());
        assertTrue(lines.getLast().contains(" → "), lines.toString());
        assertTrue(lines.getLast().contains("sleep 9"), lines.toString());
    }

    @Test
    void aPlanWithErrorsIsRefusedThoughNothingChanged() throws IOException {
        Files.writeString(file, plan("EVAL"));
        Cli.Result result = run("--yes");
        assertEquals(3, result.exit());
        assertTrue(result.err().contains("request TRAIN too"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void optionsThatDecideThePlanCannotStandBesideIt() {
        for (String[] options :
                List.of(
                        new String[] {"--path", "x.jar"},
                        new String[] {"--arg", "a", "b"},
                        new String[] {"--rerun-stale"},
                        new String[] {"--from", "x"},
                        new String[] {"TRAIN"})) {
            assertRefused(
                    "--plan %s and %s can't be used together: the saved plan decides what runs; leave one of them out"
                            .formatted(file, options[0]),
                    run(options));
        }
    }

    private void assertRefused(String message, Cli.Result result) {
        assertEquals(List.of("quadrat: " + message), result.errors());
        assertEquals(2, result.exit());
        assertEquals("", result.out());
    }

    private void assertUnusable(String why, String text) throws IOException {
        Files.writeString(file, text);
        assertRefused(
                "--plan %s can't be used: %s; write it with quadrat plan -p JAR --json"
                        .formatted(file, why),
                run());
    }

    @Test
    void aFileThatIsNoPlanIsToldInOneLine() throws IOException {
        assertRefused("--plan can't be read: %s does not exist".formatted(file), run());
        String noPlan = "this is no plan of Quadrat, or one of another version: its schema is ";
        assertUnusable(noPlan + "missing, not 1", "");
        assertUnusable(noPlan + "missing, not 1", "[]");
        assertUnusable(noPlan + "2, not 1", "{\"schema\":2}");
        assertUnusable("this is no whole plan of Quadrat: commands is missing", "{\"schema\":1}");
        String saved = plan();
        assertUnusable(
                "this is no whole plan of Quadrat: commands[0].gpu: 'perhaps' is not known here",
                saved.replaceFirst("\"gpu\" : false", "\"gpu\" : \"perhaps\""));
        assertUnusable(
                "it does not say which jars and arguments it was made from",
                saved.replace("\"source\"", "\"origin\""));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused(
                "--plan %s can't be used: it is no text; write it with quadrat plan -p JAR --json"
                        .formatted(file),
                run());
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused("--plan %s is a folder; name the file in it".formatted(file), run());
    }
}
