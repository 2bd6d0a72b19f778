package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.VirtualTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is on disk of a submission, and what of it a crash leaves. */
class JournalTest {
    private static final String AT = "2026-11-26T10:15:00Z";

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("submissions.jsonl");
    }

    private Journal open() throws IOException {
        return Journal.open(file, new VirtualTime());
    }

    @Test
    void everyStepIsALine() throws IOException {
        try (Journal journal = open()) {
            journal.intend("a");
            assertEquals(
                    List.of(
                            "{\"kind\":\"INTENT\",\"name\":\"a\",\"job\":null,\"at\":\"%s\"}"
                                    .formatted(AT)),
                    Files.readAllLines(file));
            journal.submitted("a", "id-1");
            journal.adopted("b", "id-2");
            journal.doubled("b", "id-3");
        }
        assertEquals(4, Files.readAllLines(file).size());
        try (Journal journal = open()) {
            assertEquals(Map.of("a", "id-1", "b", "id-2"), journal.ids());
            assertEquals(Set.of("id-3"), journal.doubles());
        }
    }

    @Test
    void aLineThatWasCutOffIsForgottenAndTheNextOneStandsForItself() throws IOException {
        try (Journal journal = open()) {
            journal.submitted("a", "id-1");
        }
        Files.writeString(file, "{\"kind\":\"SUBMI", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertEquals(Map.of("a", "id-1"), journal.ids());
            journal.submitted("ü", "id-2");
        }
        try (Journal journal = open()) {
            assertEquals(Map.of("a", "id-1", "ü", "id-2"), journal.ids());
        }
    }

    @Test
    void aCutWithinACharacterIsACutOfTheLine() throws IOException {
        try (Journal journal = open()) {
            journal.submitted("ü", "id-1");
        }
        Files.write(file, new byte[] {'{', (byte) 0xC3}, StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            journal.submitted("b", "id-2");
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        Files.writeString(
                file, "{\"kind\":\"INTENT\",\"name\":\"a\",\"at\":\"%s\"}\nxx\n".formatted(AT));
        assertEquals(
                "line 2 of %s is damaged; delete that line, the job is then looked up in AWS Batch by its name"
                        .formatted(file),
                assertThrows(IOException.class, this::open).getMessage());
        Files.writeString(file, "");
        open().close();
    }

    @Test
    void twoCannotSubmitOneRunAtOnce() throws IOException {
        try (Journal journal = open()) {
            journal.intend("a");
            assertEquals(
                    "another Quadrat submits the jobs of this run now (it holds %s); wait until it has ended"
                            .formatted(file),
                    assertThrows(IOException.class, this::open).getMessage());
        }
        try (Journal journal = open()) {
            assertTrue(journal.ids().isEmpty());
        }
    }
}
