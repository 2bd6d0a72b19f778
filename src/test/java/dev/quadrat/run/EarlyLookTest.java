package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.dag.OutputState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EarlyLookTest {
    private static final Instant LONG_AGO = Instant.parse("2026-11-20T10:31:00Z");

    @TempDir Path folder;
    private final CountingStorage storage = new CountingStorage();

    private List<CommandDefinition> recorded() throws IOException {
        Files.createDirectories(folder.resolve(".quadrat"));
        Files.writeString(folder.resolve("a"), "a");
        Path record = folder.resolve(".quadrat/a.json");
        Files.writeString(
                record,
                """
                {"schema":1,"state":"COMPLETED","runId":"run-1","commandId":"chip-1",
                 "started":"2026-11-20T10:30:00Z","completed":"2026-11-20T10:31:00Z",
                 "outputs":{"a":1},"inputs":{},"fingerprint":"x","code":"","config":{}}
                """);
        Files.setLastModifiedTime(record, FileTime.from(LONG_AGO));
        return DagFixture.definitions(
                "CHIP a: -> %1$s/a {x=1}\nCHIP b: -> %1$s/b {x=1}".formatted(folder));
    }

    @Test
    void whatWasReadEarlyIsNotReadAgainByTheLookAtAll() throws Exception {
        List<CommandDefinition> definitions = recorded();
        CompletionRecords records = new CompletionRecords(storage);
        EarlyLook early = records.early();
        definitions.forEach(early::expect);
        early.finish();
        assertEquals(List.of(folder.resolve(".quadrat/a.json").toString()), storage.opened());
        Look look = records.look(DerivedDag.of(definitions), () -> false);
        assertEquals(
                List.of(
                        new OutputState.Completed(
                                LONG_AGO,
                                "run-1",
                                List.of(
                                        new Change.FieldChanged(
                                                new FieldDifference("x", "(none)", "1"))))),
                List.copyOf(look.findings().recorded().values()));
        assertEquals(1, storage.opened().size(), "its configuration alone");
    }

    @Test
    void whatIsOfAnotherStoreIsLeftOut() throws Exception {
        EarlyLook early = new CompletionRecords(storage).early();
        DagFixture.definitions("CHIP a: -> s3://bucket/a").forEach(early::expect);
        early.finish();
        assertEquals(List.of(), storage.opened());
    }

    @Test
    void whoGivesUpDoesNotWait() throws Exception {
        EarlyLook early = new CompletionRecords(storage).early();
        recorded().forEach(early::expect);
        early.giveUp();
        assertTimeoutPreemptively(Duration.ofSeconds(30), early::finish);
    }
}
