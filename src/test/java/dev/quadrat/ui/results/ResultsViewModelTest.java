package dev.quadrat.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.PastRuns;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.workbench.Metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ResultsViewModelTest {
    private static final ResultColumn F1 = ResultColumn.average(Metric.F1);

    @TempDir Path folder;

    private Path file(String experiment) {
        return folder.resolve("out/eval/" + experiment + "/eval.json");
    }

    private static ResultsViewModel model(OpenSession open) {
        ResultsViewModel model =
                new ResultsViewModel(open.session, open.world.workbench, open.background);
        open.background.settle();
        return model;
    }

    /** {@code small 0.500, note}. */
    private static List<String> told(ResultsViewModel model) {
        ResultTable table = model.table().get();
        return table.rows().stream()
                .map(
                        row ->
                                "%s %s%s, %s"
                                        .formatted(
                                                row.experiment(),
                                                table.text(row, F1),
                                                table.isBest(row, F1) ? " best" : "",
                                                row.note()))
                .toList();
    }

    @Test
    void scoresComeInAsCommandsSucceed() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ResultsViewModel model = model(open);
            assertEquals(
                    List.of("large –, not evaluated yet", "small –, not evaluated yet"),
                    told(model).stream().sorted().toList());
            assertFalse(model.table().get().hasScores());
            FakeRunner.Run run = open.launch();
            run.starts(run.id("eval-small"));
            run.succeedsWith(run.id("eval-small"), () -> PastRuns.writeScores(file("small"), 0.5));
            open.background.until(() -> model.table().get().hasScores());
            assertEquals(
                    List.of("large –, not evaluated yet", "small 0.500, "),
                    told(model).stream().sorted().toList());
        }
    }

    @Test
    void theBestOfEachColumnIsMarked_andAnErrorIsBestWhereItIsLeast() throws Exception {
        PastRuns.writeScores(file("small"), 0.5);
        PastRuns.writeScores(file("large"), 0.75);
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ResultsViewModel model = model(open);
            ResultTable table = model.table().get();
            ResultRow large = row(table, "large");
            ResultRow small = row(table, "small");
            assertTrue(table.isBest(large, F1));
            assertFalse(table.isBest(small, F1));
            ResultColumn error = ResultColumn.average(Metric.COUNT_ERROR);
            assertTrue(table.isBest(large, error) && table.isBest(small, error), "both 1.5");
            assertTrue(Metric.COUNT_ERROR.isBetter(-1, 2));
            assertFalse(Metric.F1.isBetter(-1, 2));
        }
    }

    private static ResultRow row(ResultTable table, String experiment) {
        return table.rows().stream()
                .filter(r -> r.experiment().equals(experiment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasThereBefore_isToldApartFromWhatWillCome() throws Exception {
        PastRuns.writeScores(file("small"), 0.5);
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ResultsViewModel model = model(open);
            assertEquals("stale; its command tells why", row(model.table().get(), "small").note());
            open.session.plan().choices().rerun().set(dev.quadrat.dag.Rerun.EVERYTHING);
            open.background.settle();
            assertEquals("from before, to be made anew", row(model.table().get(), "small").note());
        }
    }

    @Test
    void aFileThatIsMissingOrMalformed_isNamedInItsRow() throws Exception {
        Path small = file("small");
        Files.createDirectories(small.getParent());
        Files.writeString(small, "{\n");
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ResultsViewModel model = model(open);
            assertEquals(
                    small + " can't be read: it is no JSON, line 2",
                    row(model.table().get(), "small").note());
            FakeRunner.Run run = open.launch();
            run.allSucceed();
            Files.delete(file("large"));
            open.untilEnded();
            assertEquals(file("large") + " is missing", row(model.table().get(), "large").note());
        }
    }

    @Test
    void classesHaveColumnsOnWish_andAllIsCopiedAsCsv() throws Exception {
        PastRuns.writeScores(file("small"), 0.5);
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ResultsViewModel model = model(open);
            assertEquals(4, model.table().get().columns().size());
            model.perClass().set(true);
            assertEquals(
                    List.of(
                            "Precision",
                            "Recall",
                            "F1",
                            "Count error",
                            "water Precision",
                            "water Recall",
                            "water F1",
                            "water Count error"),
                    model.table().get().columns().stream().map(ResultColumn::title).toList());
            assertEquals(
                    """
                    experiment,precision,recall,f1,count_error,water_precision,water_recall,water_f1,water_count_error,note
                    small,0.25,0.75,0.5,1.5,0.5,0.5,0.5,7.0,stale; its command tells why
                    """,
                    model.table()
                            .get()
                            .csv()
                            .lines()
                            .filter(line -> !line.startsWith("large"))
                            .map(line -> line + "\n")
                            .reduce("", String::concat));
        }
    }

    @Test
    void aPastRunHasTheScoresThatItLeft() throws Exception {
        PastRuns.writeScores(file("small"), 0.5);
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            String run = PastRuns.succeeded(open);
            PastRuns.writeScores(file("small"), 0.9);
            ResultsViewModel model = model(open);
            assertEquals("0.900", model.table().get().text(row(model.table().get(), "small"), F1));
            open.session.visit().open(run, message -> {});
            open.background.settle();
            assertEquals("0.500", model.table().get().text(row(model.table().get(), "small"), F1));
            open.session.visit().leave();
            open.background.settle();
            assertEquals("0.900", model.table().get().text(row(model.table().get(), "small"), F1));
        }
    }

    @Test
    void anEmptyTableSaysWhatWillCome() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals(
                    "This plan evaluates nothing: no command of it writes an eval.json.",
                    model(open).emptiness());
        }
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            assertEquals(
                    "Scores appear here as EVAL commands come to their end.",
                    model(open).emptiness());
        }
    }

    @Test
    void countsOfPixelsHaveNoFractions() {
        assertEquals("8,123", new Numbers(0).text(8123.45));
        assertEquals(new Numbers(0), Numbers.of(List.of(0.5, 8123.45)));
        assertEquals(new Numbers(3), Numbers.of(List.of(0.5, 0.25)));
        assertEquals("–", new Numbers(3).text(null));
    }
}
