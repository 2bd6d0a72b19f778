package dev.quadrat.run;

import static dev.quadrat.run.Results.DONE;
import static dev.quadrat.run.Results.told;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Item;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
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

    @Test
    void whatChangedBesideRecordsThatStayedIsNoticed() throws Exception {
        results.complete(item(300));
        DerivedDag dag = Results.dag(item(300));
        assertEquals(UNCHANGED, results.reasons(records, dag));

        results.write("2", "longer than it was");
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: %s has 18 bytes, not the 10 that were written"
                                .formatted(results.uri("2"))),
                results.reasons(records, dag));
        results.write("2", "0123456789");
        assertEquals(UNCHANGED, results.reasons(records, dag));

        results.write("scene", "another one", Instant.parse("2026-11-20T12:00:00Z"));
        assertEquals(
                List.of(
                        "CHIP a: STALE, stale: %s changed since it completed %s"
                                .formatted(results.uri("scene"), told(DONE))),
                results.reasons(records, dag));

        Files.delete(folder.resolve("1"));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: 1 of 2 outputs is missing: %s"
                                .formatted(results.uri("1"))),
                results.reasons(records, dag));
    }

    @Test
    void aRunThatEndedIsNoticedThoughNothingWasWritten() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        results.begin(
                item(300), Results.BEGAN, new Holder(ThisHost.name(), LiveProcess.of(process)));
        DerivedDag dag = Results.dag(item(300));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run %s has been making it since %s; this one waits for it"
                                .formatted(Results.RUN, told(Results.BEGAN))),
                results.reasons(records, dag));
        process.destroyForcibly().waitFor();
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run %s began it on %s and did not finish"
                                .formatted(Results.RUN, told(Results.BEGAN))),
                results.reasons(records, dag));
    }
}
