package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class AbandonedRunsTest {
    @TempDir Path runs;

    @BeforeEach
    void leftovers() throws IOException {
        for (String name : List.of("20261126-a", ".20261126-b.new", ".20261126-c.deleted", ".x")) {
            Files.createDirectories(runs.resolve(name).resolve("logs"));
            Files.writeString(runs.resolve(name).resolve("logs/chip.log"), "a line");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(runs)) {
            return all.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsLeftOfADeletedRunGoes() throws IOException {
        AbandonedRuns.clear(runs, Instant.now());
        assertEquals(List.of(".20261126-b.new", ".x", "20261126-a"), names());
    }

    @Test
    void whatWasBegunADayAgoAndIsNoRunYetGoes() throws IOException {
        AbandonedRuns.clear(runs, Instant.now().plus(Duration.ofHours(25)));
        assertEquals(List.of(".x", "20261126-a"), names());
    }

    @Test
    void aFolderOfRunsThatIsNotThereIsNoFailure() {
        AbandonedRuns.clear(runs.resolve("none"), Instant.now());
        assertFalse(Files.exists(runs.resolve("none")));
    }
}
