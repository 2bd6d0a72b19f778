package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class LaunchSettingsTest {
    @Test
    void aRelativeFolder_staysTheSame_whereverTheRunIsRetried() {
        assertEquals(
                Optional.of(Path.of("scratch").toAbsolutePath()),
                new LaunchSettings(
                                1,
                                1,
                                OptionalInt.empty(),
                                Optional.of(Path.of("scratch")),
                                Map.of())
                        .temporaryFolder());
    }
}
