package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What {@code plan --why} tells, with hashes left out of ids. */
class ExplanationTest {
    private static final PlanRequest ALL = PlanRequest.everything();

    private static String why(String text, PlanRequest request, Findings findings, String name) {
        DerivedDag dag = DagFixture.dag(text);
        Plan plan = Planner.plan(dag, request, findings);
        String id = DagFixture.command(dag.dag(), name).id();
        StringBuilder lines = new StringBuilder();
        Explanation.of(plan, findings, id)
                .lines()
                .forEach(line -> lines.append(line.indented()).append('\n'));
        return lines.toString()
                .replaceAll("-[0-9a-f]{12}", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "TIME");
    }

    private static String why(String text, String existing, String name) {
        return why(text, ALL, Findings.of(Set.of(existing.split(" ", -1))), name);
    }

    private static String read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExplanationTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theWholeChainIsToldWithEachCommandOnce() throws IOException {
        Set<String> existing =
                Set.of(
                        "scene-1.tif",
                        "scene-2.tif",
                        "stats.json",
                        "chips/1",
                        "p/1",
                        "p/2",
                        "model");
        Findings findings =
                new Findings(
                        existing,
                        Map.of(
                                "stats.json",
                                new OutputState.Completed(
                                        Instant.parse("2026-11-20T10:31:00Z"),
                                        "20261120-103107-ab12",
                                        List.of(new Change.InputChanged("scene-1.tif")))));
        assertEquals(read("why-eval.golden"), why(read("why.txt"), ALL, findings, "EVAL a"));
        assertEquals(
                read("why-chip.golden"),
                why(read("why.txt"), ALL.withRerun(Rerun.STALE), findings, "CHIP 2/2 a,b"));
    }

    @Test
    void aCommandThatIsDoneTellsWhereItsInputsComeFrom() {
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  done: its output exists: m; no record tells how it was made
                  reads labels: exists; no command writes it
                  reads c: exists; written by
                    CHIP of experiment a (chip-c)
                      done: its output exists: c; no record tells how it was made
                      reads s: exists; no command writes it
                """,
                why("CHIP a: s -> c\nTRAIN a: c labels -> m", "s c m labels", "TRAIN a"));
    }

    @Test
    void inputsThatNobodyWritesAreToldMissingOnesFirst() {
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads x and y: do not exist; no command writes them
                  reads 1, 2, 3 and 2 more: exist; no command writes them
                """,
                why("TRAIN a: 1 x 2 3 y 4 5 -> m", "1 2 3 4 5", "TRAIN a"));
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads x: does not exist; no command writes it
                """,
                why("TRAIN a: x -> m", "", "TRAIN a"));
    }

    @Test
    void aCommandWithoutInputsSaysSo() {
        assertEquals(
                """
                ANALYZE of experiment a (analyze-stats)
                  runs: its output is missing: stats
                  reads nothing
                """,
                why("ANALYZE a: -> stats", "", "ANALYZE a"));
    }

    @Test
    void aFolderThatSeveralCommandsFillIsNamedOnce() {
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads chips: exists; written by
                    CHIP 2 of 2 of experiment a (chip-2)
                      runs: its output is missing: chips/2
                      reads s: exists; no command writes it
                    CHIP 1 of 2 of experiment a (chip-1)
                      done: its output exists: chips/1; no record tells how it was made
                      reads s: exists; no command writes it
                """,
                why(
                        "CHIP 1/2 a: s -> chips/1\nCHIP 2/2 a: s -> chips/2\nTRAIN a: chips -> m",
                        "s chips chips/1",
                        "TRAIN a"));
    }

    @Test
    void whatWasNotRequestedIsPartOfTheChain() {
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads c: does not exist; written by
                    CHIP of experiment a (chip-c)
                      not requested: asked for TRAIN only; its output is missing
                      reads s: exists; no command writes it
                """,
                why(
                        "CHIP a: s -> c\nTRAIN a: c -> m",
                        PlanRequest.of("TRAIN"),
                        Findings.of(Set.of("s")),
                        "TRAIN a"));
    }

    @Test
    void aCycleComesToItsEnd() {
        assertEquals(
                """
                CHIP of experiment a (chip-c)
                  runs: its output is missing: c
                  reads m: does not exist; written by
                    TRAIN of experiment a (train-m)
                      runs: its output is missing: m
                      reads c: does not exist; written by
                        CHIP of experiment a (chip-c): see above
                """,
                why("CHIP a: m -> c\nTRAIN a: c -> m", "", "CHIP a"));
    }

    @Test
    void ofThousandsOfInputsThoseThatDecideAreNamedAndTheOthersCounted() {
        StringBuilder text = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        Set<String> existing = new HashSet<>(Set.of("s"));
        for (int part = 0; part < 40; part++) {
            StringBuilder outputs = new StringBuilder();
            for (int chip = 0; chip < 125; chip++) {
                outputs.append(" c/%02d/%03d".formatted(part, chip));
                existing.add("c/%02d/%03d".formatted(part, chip));
            }
            text.append("CHIP %d/40 a: s ->%s\n".formatted(part + 1, outputs));
            inputs.append(outputs);
        }
        text.append("TRAIN a:%s -> m".formatted(inputs));
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads 5,000 inputs of 40 commands that are done
                """,
                why(text + "", ALL, Findings.of(existing), "TRAIN a"));
        existing.remove("c/07/004");
        existing.remove("c/07/005");
        assertEquals(
                """
                TRAIN of experiment a (train-m)
                  runs: its output is missing: m
                  reads c/07/000, c/07/001, c/07/002 and 122 more: 2 of 125 do not exist; written by
                    CHIP 8 of 40 of experiment a (chip-000)
                      partial, runs: 2 of 125 outputs are missing, first c/07/004
                      reads s: exists; no command writes it
                  and 4,875 more inputs of 39 commands that are done
                """,
                why(text + "", ALL, Findings.of(existing), "TRAIN a"));
        String nothing = why(text + "", ALL, Findings.of(Set.of("s")), "TRAIN a");
        assertTrue(
                nothing.endsWith("\n  and 4,000 more inputs of 32 commands that run\n"), nothing);
        assertEquals(2 + 4 * 8 + 1, nothing.lines().count());
    }

    @Test
    void aLongChainIsToldToItsEnd() {
        StringBuilder text = new StringBuilder("T a: s -> o0\n");
        for (int i = 1; i < 2_000; i++) {
            text.append("T a: o%d -> o%d\n".formatted(i - 1, i));
        }
        DerivedDag dag = DagFixture.dag(text + "");
        Findings findings = Findings.of(Set.of("s"));
        Plan plan = Planner.plan(dag, ALL, findings);
        List<Explanation.Line> lines =
                Explanation.of(plan, findings, dag.dag().order().getLast()).lines();
        assertEquals(3 * 2_000, lines.size());
        assertEquals("reads s: exists; no command writes it", lines.getLast().text());
    }

    @Test
    void anIdMayBeShortenedWhileItIsUnique() {
        CommandDag dag = DagFixture.dag("CHIP a: s -> c/one\nCHIP a: s -> c/two").dag();
        List<String> ids = dag.order();
        assertEquals(new IdLookup.Found(ids.get(0)), IdLookup.of(ids.get(0), dag));
        assertEquals(new IdLookup.Found(ids.get(1)), IdLookup.of("chip-t", dag));
        assertEquals(
                "2 commands begin with 'chip-': %s and %s; write more of the id"
                        .formatted(ids.get(0), ids.get(1)),
                unknown("chip-", dag));
        assertEquals(
                "no command 'chop-two'; did you mean %s?".formatted(ids.get(1)),
                unknown("chop-two", dag));
        assertEquals(
                "no command 'evaluation'; there is %s and %s".formatted(ids.get(0), ids.get(1)),
                unknown("evaluation", dag));
        assertEquals("no command 'x'; there is none", unknown("x", DagFixture.dag("").dag()));
    }

    private static String unknown(String beginning, CommandDag dag) {
        return IdLookup.of(beginning, dag) instanceof IdLookup.Unknown unknown
                ? unknown.message()
                : "";
    }
}
