package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandList;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.MemoryStorage;
import dev.quadrat.storage.Storage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a container is told, and what it copies from there. */
class RemoteCommandTest {
    private static final String RUN = "s3://bucket/runs/r-1";
    private static final String CONFIG = RUN + "/commands/eval.json";
    private static final String LIST = RUN + "/arrays/quadrat-r-1-0-chip.json";

    @TempDir Path folder;
    private final Storage storage = new MemoryStorage("s3", Set.of());

    private static CommandFile file(int schema, String id, String input) {
        return new CommandFile(
                schema,
                "r-1",
                id,
                "EVAL",
                List.of("jars/a.jar"),
                "/home/somebody/else",
                List.of(input),
                List.of("s3://bucket/eval/eval.json"),
                Map.of("class", "demo.Eval"),
                List.of());
    }

    @BeforeEach
    void upload() throws IOException {
        write(CONFIG, file(CommandFile.SCHEMA, "eval", "s3://bucket/in"));
        write(
                RUN + "/commands/chip.json",
                file(CommandFile.SCHEMA, "chip", "https://host/image.tif"));
        write(LIST, new CommandList(1, List.of(CONFIG, RUN + "/commands/chip.json")));
        storage.writeText(RUN + "/jars/a.jar", "classes");
    }

    private void write(String uri, Object value) throws IOException {
        storage.writeText(uri, RunJson.pretty(value));
    }

    private CommandInRun copied(String uri, Map<String, String> environment)
            throws IOException, InterruptedException {
        return RemoteCommand.of(uri, storage, environment).into(folder);
    }

    private String refusal(String uri, Map<String, String> environment) {
        return String.valueOf(
                assertThrows(
                                IOException.class,
                                () -> RemoteCommand.of(uri, storage, environment).into(folder))
                        .getMessage());
    }

    private static Map<String, String> index(String index) {
        return Map.of("AWS_BATCH_JOB_ARRAY_INDEX", index);
    }

    @Test
    void theFileAndItsJarsAreCopied() throws Exception {
        CommandInRun command = copied(CONFIG, Map.of());
        assertEquals("eval", command.file().commandId());
        assertEquals(folder.resolve("r-1"), command.run().path());
        assertEquals("classes", Files.readString(command.run().path().resolve("jars/a.jar")));
        assertEquals(command.file(), command.run().command("eval"));
    }

    @Test
    void ofAListTheIndexNamesOne() throws Exception {
        assertEquals("eval", copied(LIST, index("0")).file().commandId());
        assertEquals("chip", copied(LIST, index("1")).file().commandId());
    }

    @Test
    void aListWithoutAnIndexIsRefused() {
        assertEquals(
                LIST
                        + " is a list of 2 commands, and AWS_BATCH_JOB_ARRAY_INDEX, which says"
                        + " which of them to run, is not set",
                refusal(LIST, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "x", "99999999999"})
    void anIndexBeyondTheListIsRefused(String index) {
        assertEquals(
                "AWS_BATCH_JOB_ARRAY_INDEX is "
                        + index
                        + ", but the 2 commands of "
                        + LIST
                        + " are counted from 0 to 1",
                refusal(LIST, index(index)));
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        assertEquals(
                RUN + "/commands/gone.json does not exist; was its run deleted?",
                refusal(RUN + "/commands/gone.json", Map.of()));
        assertEquals(
                RUN + "/arrays/gone.json does not exist; was its run deleted?",
                refusal(RUN + "/arrays/gone.json", index("0")));
        storage.delete(RUN + "/jars/a.jar");
        assertEquals(
                RUN
                        + "/jars/a.jar, whose classes the command needs, does not exist; was its"
                        + " run deleted?",
                refusal(CONFIG, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket/runs/r-1/plan.json",
                "s3://bucket/runs/r-1/commands/eval.txt",
                "s3://bucket/commands/.json",
                "s3://commands/eval.json"
            })
    void whatIsNoCommandFileIsRefused(String uri) {
        assertEquals(
                uri
                        + " is no command file; they lie in a run's folder commands/, and lists of"
                        + " them in its folder arrays/",
                refusal(uri, Map.of()));
    }

    @Test
    void filesOfAnotherVersionAreNamedAsSuch() throws IOException {
        write(CONFIG, file(9, "eval", "s3://bucket/in"));
        assertEquals(
                CONFIG
                        + " was written by another version of Quadrat (its schema is 9, not 2);"
                        + " launch the run with the version that runs its commands",
                refusal(CONFIG, Map.of()));
        write(LIST, new CommandList(2, List.of()));
        assertEquals(
                LIST
                        + " was written by another version of Quadrat (its schema is 2, not 1);"
                        + " launch the run with the version that runs its commands",
                refusal(LIST, index("0")));
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        storage.writeText(CONFIG, "{}");
        assertEquals(CONFIG + " is damaged: it has no schema", refusal(CONFIG, Map.of()));
        storage.writeText(LIST, "{\"schema\":1}");
        assertEquals(LIST + " is damaged: a field is missing", refusal(LIST, index("0")));
        storage.writeText(LIST, "{\"schema\":");
        assertEquals(
                LIST + " is damaged: line 1: Unexpected end-of-input within/between Object entries",
                refusal(LIST, index("0")));
    }

    @Test
    void localPathsAreRefused() throws IOException {
        write(CONFIG, file(CommandFile.SCHEMA, "eval", "/data/in"));
        assertEquals(
                "the command of "
                        + CONFIG
                        + " has local paths, which only the machine has where it was launched:"
                        + " /data/in",
                refusal(CONFIG, Map.of()));
    }

    @Test
    void aJarThatWouldLieElsewhereIsRefused() throws IOException {
        String text = storage.readText(CONFIG);
        storage.writeText(CONFIG, text.replace("jars/a.jar", "../../a.jar"));
        assertEquals(
                "../../a.jar does not lie in the run's folder " + RUN, refusal(CONFIG, Map.of()));
        assertFalse(Files.exists(folder.resolve("a.jar")));
    }

    @Test
    void scoresAreKeptWithTheRun() throws IOException {
        RemoteCommand command = RemoteCommand.of(CONFIG, storage, Map.of());
        command.keepScores();
        assertFalse(storage.exists(RUN + "/scores/eval.json"));
        storage.writeText("s3://bucket/eval/eval.json", "{}");
        command.keepScores();
        assertEquals("{}", storage.readText(RUN + "/scores/eval.json"));
    }
}
