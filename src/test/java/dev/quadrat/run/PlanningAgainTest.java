package dev.quadrat.run;

import static dev.quadrat.run.Results.DONE;
import static dev.quadrat.run.Results.told;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Item;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class PlanningAgainTest {
    private static final List<String> UNCHANGED =
            List.of("CHIP a: DONE, done: all 2 outputs exist, completed " + told(DONE));

    @TempDir Path folder;
    private final CountingStorage storage = new CountingStorage();
    private final CompletionRecords records = new CompletionRecords(storage);
    private Results results = new Results(Path.of(""));

    @BeforeEach
    void open() {
        results = new Results(folder);
    }

    private Item item(int size) {
        return results.item("scene", "1 2", "size", size);
    }

    private List<String> bothRecords() {
        return results.uris(".quadrat/1.json .quadrat/2.json");
    }

    @Test
    void allPlacesAreLookedAtInOneGo() throws Exception {
        results.complete(item(300));
        results.reasons(records, Results.dag(item(300)));
        assertEquals(1, storage.looks());
    }

    @Test
    void recordsThatStayedAreNotReadAgain() throws Exception {
        results.complete(item(300));
        DerivedDag dag = Results.dag(item(300));
        assertEquals(UNCHANGED, results.reasons(records, dag));
        assertEquals(bothRecords(), storage.opened());

        assertEquals(UNCHANGED, results.reasons(records, dag));
        assertEquals(UNCHANGED, results.reasons(records, Results.dag(item(300))), "derived again");
        assertEquals(List.of(), storage.opened());
    }

    @Test
    void whatDiffersIsReadOnceForEachChange() throws Exception {
        results.complete(item(300));
        DerivedDag dag = Results.dag(item(512));
        List<String> stale =
                List.of("CHIP a: STALE, stale: size 300 → 512 since it completed " + told(DONE));
        assertEquals(stale, results.reasons(records, dag));
        assertEquals(3, storage.opened().size(), "both files, and the configuration of one");
        assertEquals(stale, results.reasons(records, dag));
        assertEquals(List.of(), storage.opened());
    }

    @Test
    void aRecordThatWasWrittenAgainIsReadAgain() throws Exception {
        results.complete(item(300));
        DerivedDag dag = Results.dag(item(300));
        results.reasons(records, dag);
        storage.opened();

        results.begin(item(300), Results.BEGAN, new Holder(ThisHost.name(), Results.gone()));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run %s began it on %s and did not finish"
                                .formatted(Results.RUN, told(Results.BEGAN))),
                results.reasons(records, dag));
        assertEquals(results.uris(".quadrat/1.json"), storage.opened());
    }

    @Test
    void aRecordThatWasWrittenJustNowIsReadAgainSinceItMayHaveChangedWithinItsTime()
            throws Exception {
        results.complete(item(300));
        String text = storage.readText(results.uri(".quadrat/1.json"));
        results.write(".quadrat/1.json", text, Instant.now().plusSeconds(60));
        DerivedDag dag = Results.dag(item(300));
        results.reasons(records, dag);
        storage.opened();
        assertEquals(UNCHANGED, results.reasons(records, dag));
        assertEquals(results.uris(".quadrat/1.json"), storage.opened());
    }
}
