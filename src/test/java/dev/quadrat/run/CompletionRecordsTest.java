package dev.quadrat.run;

import static dev.quadrat.run.Results.BEGAN;
import static dev.quadrat.run.Results.DONE;
import static dev.quadrat.run.Results.RUN;
import static dev.quadrat.run.Results.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.OutputState;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class CompletionRecordsTest {
    private static final String COMPLETED = "completed " + told(DONE);
    private static final String STALE = "CHIP a: STALE";
    private static final String NOT_FINISHED =
            "CHIP a: PARTIAL, runs: run %s began it on %s and did not finish"
                    .formatted(RUN, told(BEGAN));

    @TempDir Path folder;
    private Results results = new Results(Path.of(""));

    @BeforeEach
    void open() {
        results = new Results(folder);
    }

    private Map<String, OutputState> states(Item... items)
            throws IOException, InterruptedException {
        return new CompletionRecords(new LocalStorage())
                .look(Results.dag(items), () -> false)
                .findings()
                .recorded();
    }

    private static List<String> done(String what) {
        return List.of("CHIP a: DONE, done: %s, %s".formatted(what, COMPLETED));
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        Item item = results.item("scene", "chip");
        assertEquals(
                List.of("CHIP a: TO_RUN, runs: its output is missing: " + results.uri("chip")),
                results.reasons(item));
    }

    @Test
    void whatHasNoRecordIsDoneAsItIs() throws Exception {
        Item item = results.item("scene", "chip");
        results.write("chip", "by hand");
        assertEquals(
                List.of(
                        "CHIP a: DONE, done: its output exists: %s; no record tells how it was made"
                                .formatted(results.uri("chip"))),
                results.reasons(item));
        assertEquals(Map.of(), states(item));
    }

    @Test
    void whatCompletedIsDoneSinceThen() throws Exception {
        Item item = results.item("scene", "chip", "size", 300);
        results.complete(item);
        assertEquals(done("its output exists"), results.reasons(item));
        assertEquals(
                Map.of(results.uri("chip"), new OutputState.Completed(DONE, RUN, List.of())),
                states(item));
    }

    @Test
    void allOutputsOfAnItemAreFoundByTheRecordBesideTheFirst() throws Exception {
        Item item = results.item("scene", "b/2 a/1 b/3 4", "size", 300);
        results.complete(item);
        assertEquals(List.of("4.json"), names(folder.resolve(".quadrat")));
        assertEquals(done("all 4 outputs exist"), results.reasons(item));
        assertEquals(4, states(item).size());
    }

    @Test
    void aCompletedOutputThatWasDeletedIsMissing() throws Exception {
        Item item = results.item("scene", "1 2");
        results.complete(item);
        Files.delete(folder.resolve("2"));
        assertEquals(
                List.of("CHIP a: PARTIAL, runs: 1 of 2 outputs is missing: " + results.uri("2")),
                results.reasons(item));
        Files.delete(folder.resolve("1"));
        assertEquals(
                List.of(
                        "CHIP a: TO_RUN, runs: all 2 outputs are missing, first "
                                + results.uri("1")),
                results.reasons(item));
    }

    @Test
    void anOutputOfAnotherSizeIsNotTheOneThatWasWritten() throws Exception {
        Item item = results.item("scene", "chip");
        results.complete(item);
        results.write("chip", "01234");
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: %s has 5 bytes, not the 10 that were written"
                                .formatted(results.uri("chip"))),
                results.reasons(item));
    }

    @Test
    void aFolderIsWholeIfAllItsFilesTogetherHaveTheSize() throws Exception {
        Item item = results.item("scene", "chips");
        results.write("chips/a", "123");
        results.write("chips/sub/b", "4567");
        results.complete(item);
        results.write("chips/sub/.quadrat/of-another.json", "{}");
        assertEquals(done("its output exists"), results.reasons(item));

        Files.delete(folder.resolve("chips/a"));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: %s has 4 bytes, not the 7 that were written"
                                .formatted(results.uri("chips"))),
                results.reasons(item));
    }

    @Test
    void whatADeadProcessBeganIsUnfinished() throws Exception {
        Item item = results.item("scene", "1 2");
        results.write("1", "a part");
        results.begin(item, BEGAN, new Holder(ThisHost.name(), Results.gone()));
        assertEquals(List.of(NOT_FINISHED), results.reasons(item));
        OutputState unfinished = new OutputState.Unfinished(RUN, BEGAN);
        assertEquals(
                Map.of(results.uri("1"), unfinished, results.uri("2"), unfinished), states(item));
    }

    @Test
    void whatALiveProcessMakesIsBeingMade() throws Exception {
        Item item = results.item("scene", "1");
        results.begin(item, BEGAN, new Holder(ThisHost.name(), Results.alive()));
        assertEquals(
                List.of(
                        "CHIP a: PARTIAL, runs: run %s has been making it since %s; this one waits for it"
                                .formatted(RUN, told(BEGAN))),
                results.reasons(item));
    }

    @Test
    void aClaimOfAnotherMachineIsBelievedForADay() throws Exception {
        Item item = results.item("scene", "1");
        DerivedDag dag = Results.dag(item);
        results.begin(item, BEGAN, new Holder("another-host", Results.gone()));
        Instant dayLater = BEGAN.plus(Duration.ofDays(1));
        CompletionRecords before =
                new CompletionRecords(new LocalStorage(), () -> dayLater.minusSeconds(1));
        CompletionRecords after = new CompletionRecords(new LocalStorage(), () -> dayLater);
        assertEquals(
                Map.of(results.uri("1"), new OutputState.Held(RUN, BEGAN)),
                before.look(dag, () -> false).findings().recorded());
        assertEquals(List.of(NOT_FINISHED), results.reasons(after, dag));
    }

    @Test
    void anOutputThatItsRecordNamesNoMoreIsNotTakenForDone() throws Exception {
        Item both = results.item("scene", "1 2");
        results.complete(both);
        results.complete(results.item("scene", "1"));
        assertEquals(List.of(NOT_FINISHED), results.reasons(both));
        assertEquals(done("its output exists"), results.reasons(results.item("scene", "1")));
    }

    @Test
    void aPointerIntoAnotherFolderIsFollowedThoughThatOutputIsNotOfThePlan() throws Exception {
        results.complete(results.item("scene", "a/1 b/2"));
        assertEquals(done("its output exists"), results.reasons(results.item("scene", "b/2")));
    }

    @Test
    void resultsThatWereMovedAsAWholeAreStillCompleted() throws Exception {
        results.complete(moved("before"));
        assertEquals(done("all 2 outputs exist"), results.reasons(moved("before")));

        Files.move(folder.resolve("before"), folder.resolve("after"));
        assertEquals(done("all 2 outputs exist"), results.reasons(moved("after")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "a/long/way/away"})
    void whatMovedResultsWereMadeFromIsFoundInThemAndWhereItWas(String place) throws Exception {
        results.namingInputsRelatively().complete(madeFromBoth("before"));
        assertEquals(done("its output exists"), results.reasons(madeFromBoth("before")));

        Path after = folder.resolve(place);
        Files.createDirectories(after.getParent());
        Files.move(folder.resolve("before"), after);
        assertEquals(done("its output exists"), results.reasons(madeFromBoth(place)));

        results.write("data/scene", "other pixels");
        results.write(place + "/chip/1", "another chip");
        assertEquals(STALE, states(results.reasons(madeFromBoth(place))));
    }

    private Item madeFromBoth(String root) {
        return results.item("data/scene " + root + "/chip/1", root + "/train/model");
    }

    private static String states(List<String> reasons) {
        return reasons.getFirst().replaceFirst(",.*", "");
    }

    private Item moved(String root) {
        return results.item("scene", root + "/a/1 " + root + "/b/2", "size", 300);
    }

    @Test
    void whatOtherPartsCompletedIsFoundItemByItem() throws Exception {
        List<Item> scenes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            scenes.add(results.item("scene-" + i, "chip-" + i, "scene", i));
        }
        for (Item scene : scenes.subList(0, 3)) {
            results.complete(scene);
        }
        DerivedDag other =
                DerivedDag.of(
                        List.of(
                                Results.chip(new SplitPart(0, 2), scenes.get(0), scenes.get(1)),
                                Results.chip(new SplitPart(1, 2), scenes.get(2), scenes.get(3))));
        assertEquals(
                Set.of(
                        "CHIP 1/2 a: DONE, done: all 2 outputs exist, " + COMPLETED,
                        "CHIP 2/2 a: PARTIAL, runs: 1 of 2 outputs is missing: "
                                + results.uri("chip-3")),
                Set.copyOf(results.reasons(new CompletionRecords(new LocalStorage()), other)));
    }

    @Test
    void anOutputThatNoItemNamesIsStillHeldToItsRecord() throws Exception {
        Item whole = results.item("scene", "1 2");
        results.begin(whole, BEGAN, new Holder(ThisHost.name(), Results.gone()));
        results.write("1", "");
        results.write("2", "");
        DerivedDag dag =
                DerivedDag.of(
                        List.of(
                                new dev.quadrat.dag.CommandDefinition(
                                        new dev.quadrat.dag.CommandType("CHIP", 1, false),
                                        null,
                                        "a",
                                        whole.inputs(),
                                        whole.outputs(),
                                        false,
                                        Map.of(),
                                        List.of())));
        assertEquals(
                List.of(NOT_FINISHED),
                results.reasons(new CompletionRecords(new LocalStorage()), dag));
    }

    @Test
    void aCancelledLookEnds() throws Exception {
        Item item = results.item("scene", "1");
        results.complete(item);
        CompletionRecords records = new CompletionRecords(new LocalStorage());
        DerivedDag dag = Results.dag(item);
        assertThrows(InterruptedException.class, () -> records.look(dag, () -> true));
        assertEquals(done("its output exists"), results.reasons(records, dag));
    }

    @Test
    void placesThatCannotBeLookedAtAreNamedAndTheOthersAreFound() throws Exception {
        Item item = results.item("scene", "1 " + "x".repeat(300));
        results.write("1", "");
        Look look = new CompletionRecords(new LocalStorage()).look(Results.dag(item), () -> false);
        assertEquals(Set.of(results.uri("x".repeat(300))), look.unreadable().keySet());
        assertEquals(Set.of(results.uri("1")), look.findings().existing());
    }

    private static List<String> names(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
