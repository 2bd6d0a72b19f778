package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;

class IsoInstantTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:31:07Z",
                "2026-11-20T10:31:07.Z",
                "2026-11-20T10:31:07.1Z",
                "2026-11-20T10:31:07.123456789Z",
                "2026-11-20T10:31:07.000000001Z",
                "2026-11-20T10:31:07.120Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T00:00:00Z",
                "2026-11-20T10:31:07+02:00",
                "+12026-11-20T10:31:07Z",
                "2026-11-20T24:00:00Z",
            })
    void aTimeIsReadAsTheLibraryReadsIt(String text) {
        assertEquals(Instant.parse(text), IsoInstant.parse(text));
    }

    @Test
    void whatAnInstantWritesIsReadBack() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Instant time =
                    Instant.ofEpochSecond(
                            random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000));
            assertEquals(time, IsoInstant.parse(time.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "yesterday", "2026-11-20", "2026-11-20T10:61:07Z"})
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(DateTimeParseException.class, () -> IsoInstant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T1x:31:07Z",
                "2026-11-20T10:31:07.1xZ",
                "2026-11-20T10:31:07.-1Z",
                "202x-11-20T10:31:07Z",
                "2026-02-30T10:31:07Z"
            })
    void digitsThatAreNoneAndDaysThatAreNotThereAreRefused(String text) {
        assertThrows(RuntimeException.class, () -> IsoInstant.parse(text));
    }
}
