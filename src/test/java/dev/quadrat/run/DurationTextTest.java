package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "PT-3S, 0.0 s",
        "PT0.45S, 0.4 s",
        "PT9.99S, 9.9 s",
        "PT41.9S, 41 s",
        "PT3M20S, 3:20 min",
        "PT2H5M59S, 2:05 h"
    })
    void aDurationIsToldInTheUnitThatMatters(Duration duration, String text) {
        assertEquals(text, DurationText.of(duration));
    }
}
