package dev.quadrat.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.PastRuns;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.workbench.ComparisonRow;
import dev.quadrat.workbench.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CompareViewModelTest {
    @TempDir Path folder;

    /** A run of which TRAIN failed, and one of TRAIN alone. */
    private CompareViewModel model() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String first = PastRuns.failed(open);
            String second = PastRuns.succeeded(open);
            RunHistory history = open.world.workbench.history();
            return new CompareViewModel(
                    history.compare(history.directory(first), history.directory(second)));
        }
    }

    private static List<String> outcomes(CompareViewModel model) {
        return model.rows().stream()
                .filter(row -> row.part() == ComparisonRow.Part.OUTCOME)
                .map(row -> row.what() + ": " + row.right())
                .map(text -> text.replaceAll(" in [0-9.]+ s", ""))
                .toList();
    }

    @Test
    void onlyDifferencesAreShownAtFirst() throws Exception {
        CompareViewModel model = model();
        assertEquals(
                List.of(
                        "ANALYZE of experiment only: not run",
                        "CHIP of experiment only: not run",
                        "TRAIN of experiment only: succeeded"),
                outcomes(model));
        int differing = model.rows().size();
        model.onlyDifferences().set(false);
        assertEquals(true, model.rows().size() > differing);
    }

    @Test
    void oneKindOfThingsIsShownOnWish() throws Exception {
        CompareViewModel model = model();
        model.part().set(Optional.of(ComparisonRow.Part.OUTCOME));
        assertEquals(3, model.rows().size());
        assertEquals("Outcome 3", model.title(ComparisonRow.Part.OUTCOME));
        model.part().set(Optional.of(ComparisonRow.Part.RESULTS));
        assertEquals(
                "No differences here. Take “only differences” off to see what is the same.",
                model.emptiness());
        model.onlyDifferences().set(false);
        assertEquals("There is nothing of this kind in either run.", model.emptiness());
    }

    @Test
    void whatIsShownIsCopied() throws Exception {
        CompareViewModel model = model();
        model.part().set(Optional.of(ComparisonRow.Part.OUTCOME));
        assertEquals(
                List.of(
                        "part,what,%s,%s,differs".formatted(model.left(), model.right()),
                        "Outcome,ANALYZE of experiment only,succeeded,not run,yes"),
                model.csv()
                        .lines()
                        .limit(2)
                        .map(line -> line.replaceAll(" in [0-9.]+ s", ""))
                        .toList());
        assertEquals(
                List.of(
                        "%s compared with %s".formatted(model.left(), model.right()),
                        "Outcome · ANALYZE of experiment only: succeeded → not run"),
                model.text()
                        .lines()
                        .limit(2)
                        .map(line -> line.replaceAll(" in [0-9.]+ s", ""))
                        .toList());
    }
}
