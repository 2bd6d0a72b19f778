package dev.quadrat.run;

import static dev.quadrat.run.Results.DONE;
import static dev.quadrat.run.Results.told;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Item;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ItemChangesTest {
    private static final List<String> UNCHANGED =
            List.of("CHIP a: DONE, done: its output exists, completed " + told(DONE));

    @TempDir Path folder;
    private Results results = new Results(Path.of(""));

    @BeforeEach
    void open() {
        results = new Results(folder);
    }

    private static List<String> stale(String what) {
        return List.of(
                "CHIP a: STALE, stale: %s since it completed %s".formatted(what, told(DONE)));
    }

    @Test
    void aChangedFieldIsToldWithBothValues() throws Exception {
        results.complete(results.item("scene", "chip", "size", 300, "name", "x"));
        assertEquals(
                stale("size 300 → 512"),
                results.reasons(results.item("scene", "chip", "size", 512, "name", "x")));
    }

    @Test
    void fieldsInsideAreToldByTheirPath() throws Exception {
        results.complete(results.item("scene", "chip", "backend", Map.of("trees", 10)));
        assertEquals(
                stale("backend.trees 10 → 20 and seed (none) → 7"),
                results.reasons(
                        results.item("scene", "chip", "backend", Map.of("trees", 20), "seed", 7)));
    }

    @Test
    void theOrderOfFieldsAndTheSpellingOfNumbersAreNoChange() throws Exception {
        results.complete(results.item("scene", "chip", "size", 300, "rate", 0.5));
        assertEquals(
                UNCHANGED,
                results.reasons(results.item("scene", "chip", "rate", 0.50, "size", 300L)));
    }

    @Test
    void changedCodeIsToldWithItsClass() throws Exception {
        Item before = results.item("scene", "chip", "class", "dev.demo.ChipMine");
        results.complete(before);
        assertEquals(stale("the code of dev.demo.ChipMine changed"), reasonsOfOtherCode(before));
    }

    @Test
    void changedCodeOfAnUnnamedClassIsToldWithTheCommandsType() throws Exception {
        Item before = results.item("scene", "chip", "size", 300);
        results.complete(before);
        assertEquals(stale("the code of CHIP changed"), reasonsOfOtherCode(before));
    }

    private List<String> reasonsOfOtherCode(Item item) throws Exception {
        return results.reasons(new Item(item.inputs(), item.outputs(), item.config(), "code-2"));
    }

    @Test
    void anInputThatWasWrittenAgainIsAChangeThoughItsSizeIsTheSame() throws Exception {
        Item item = results.item("scene", "chip");
        results.write("scene", "12345");
        results.complete(item);
        results.write("scene", "54321", DONE.plusSeconds(60));
        assertEquals(stale(results.uri("scene") + " changed"), results.reasons(item));
    }

    @Test
    void anInputFolderChangesWithItsFilesButNotWithQuadratsOwn() throws Exception {
        Item item = results.item("scenes", "chip");
        results.write("scenes/a", "12345");
        results.complete(item);
        results.write("scenes/.quadrat/a.json", "{}", Instant.now());
        assertEquals(UNCHANGED, results.reasons(item));
        results.write("scenes/b", "");
        assertEquals(stale(results.uri("scenes") + " changed"), results.reasons(item));
    }

    @Test
    void anInputThatIsReadNowAndWasNotThenIsAChange() throws Exception {
        results.complete(results.item("scene", "chip"));
        results.write("labels", "");
        assertEquals(
                stale(results.uri("labels") + " was added to its inputs"),
                results.reasons(results.item("scene labels", "chip")));
    }

    @Test
    void anInputThatWasReadThenAndIsNotNowIsAChange() throws Exception {
        results.complete(results.item("labels scene aoi", "chip"));
        assertEquals(
                stale(
                        "%s was taken from its inputs and %s was taken from its inputs"
                                .formatted(results.uri("aoi"), results.uri("labels"))),
                results.reasons(results.item("scene", "chip")));
    }

    @Test
    void anInputThatIsGoneIsNoChange() throws Exception {
        Item item = results.item("scene", "chip");
        results.complete(item);
        Files.delete(folder.resolve("scene"));
        assertEquals(UNCHANGED, results.reasons(item));
    }

    @Test
    void anInputThatWasMissingThenAndStillIsIsNoChange() throws Exception {
        results.complete(results.item("scene", "chip"));
        assertEquals(UNCHANGED, results.reasons(results.item("scene none", "chip")));
    }

    @Test
    void ofSeveralChangesTheFirstThreeAreTold() throws Exception {
        Item before = results.item("scene", "chip", "a", 1, "b", 1, "class", "dev.demo.Mine");
        results.complete(before);
        results.write("scene", "other");
        Item now = results.item("scene", "chip", "a", 2, "b", 2, "class", "dev.demo.Mine");
        assertEquals(
                stale("a 1 → 2, b 1 → 2, the code of dev.demo.Mine changed and 1 more"),
                reasonsOfOtherCode(now));
    }

    @Test
    void itemsThatChangedAlikeAreToldOnce() throws Exception {
        List<Item> before = new ArrayList<>();
        List<Item> now = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            before.add(results.item("scene", "chip-" + i, "scene", i, "size", 300));
            now.add(results.item("scene", "chip-" + i, "scene", i, "size", 512));
            results.complete(before.get(i));
        }
        assertEquals(stale("size 300 → 512"), results.reasons(now.toArray(Item[]::new)));
    }
}
