package dev.quadrat.run;

import static dev.quadrat.run.Results.DONE;
import static dev.quadrat.run.Results.told;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Item;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DamagedRecordTest {
    @TempDir Path folder;
    private Results results = new Results(Path.of(""));

    @BeforeEach
    void open() {
        results = new Results(folder);
    }

    private List<String> unreadable(String output) {
        return List.of(
                "CHIP a: PARTIAL, runs: the record of %s can't be read; delete %s to take what is there for done"
                        .formatted(results.uri(output), RecordPlace.of(results.uri(output))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"schema\":1}",
                "{\"schema\":\"one\"}",
                "{\"schema\":1,\"state\":\"HALF\"}",
                "{\"schema\":1,\"state\":\"COMPLETED\",\"started\":\"yesterday\"}",
                "{\"schema\":1,\"state\":\"COMPLETED\",\"completed\":null,\"runId\":\"r\"}",
                "{\"schema\":1,\"state\":\"STARTED\",\"runId\":\"r\",\"holder\":null}",
                "{\"schema\":1,\"state\":\"STARTED\",\"holder\":{\"process\":{\"pid\":1}}}",
                "{\"schema\":1,\"state\":\"STARTED\",\"holder\":{\"host\":\"h\",\"process\":{}}}",
                "{\"schema\":1,\"recordOf\":\"1\"}",
                "{\"schema\":1,\"recordOf\":\"../elsewhere/0\"}",
            })
    void anOutputWithADamagedRecordRuns(String damaged) throws Exception {
        Item item = results.item("scene", "1");
        results.complete(item);
        results.write(".quadrat/1.json", damaged);
        assertEquals(unreadable("1"), results.reasons(item));
    }

    @Test
    void aRecordThatEndsTooEarlyIsDamagedWhereverItEnds() throws Exception {
        Item item = results.item("scene", "1", "size", 300);
        results.complete(item);
        Path file = folder.resolve(".quadrat/1.json");
        String whole = Files.readString(file);
        int config = whole.indexOf("\"config\"");
        for (int end = 0; end < config; end += 7) {
            results.write(".quadrat/1.json", whole.substring(0, end));
            assertEquals(unreadable("1"), results.reasons(item), "ends after " + end);
        }
        results.write(".quadrat/1.json", whole.substring(0, whole.length() - 4));
        assertEquals(unreadable("1"), results.reasons(results.item("scene", "1", "size", 512)));
    }

    @Test
    void aRecordOfALaterVersionIsNotGuessedAt() throws Exception {
        Item item = results.item("scene", "1");
        results.complete(item);
        Path file = folder.resolve(".quadrat/1.json");
        results.write(
                ".quadrat/1.json", Files.readString(file).replace("\"schema\":1", "\"schema\":2"));
        assertEquals(unreadable("1"), results.reasons(item));
    }

    @Test
    void aRecordThatSomethingElseWroteInAnotherOrderIsUnderstood() throws Exception {
        Item item = results.item("scene", "1", "size", 300);
        results.complete(item);
        Path file = folder.resolve(".quadrat/1.json");
        String text = Files.readString(file);
        String config = "\"config\":{\"size\":300}";
        String turned = text.replace("," + config, "").replaceFirst("\\{", "{" + config + ",");
        results.write(".quadrat/1.json", turned.replaceFirst("\\{", "{\"later\":[{}],"));
        assertEquals(
                List.of("CHIP a: DONE, done: its output exists, completed " + told(DONE)),
                results.reasons(item));
    }

    @Test
    void whereThePointedRecordIsDamagedTheOutputRuns() throws Exception {
        Item item = results.item("scene", "1 2");
        results.complete(item);
        results.write(".quadrat/1.json", "{");
        assertEquals(unreadable("2"), results.reasons(results.item("scene", "2")));
    }

    @Test
    void anOutputThatIsMissingIsNotBlamedOnItsDamagedRecord() throws Exception {
        Item item = results.item("scene", "1");
        results.write(".quadrat/1.json", "{");
        assertEquals(
                List.of("CHIP a: TO_RUN, runs: its output is missing: " + results.uri("1")),
                results.reasons(item));
    }
}
