package dev.quadrat.workbench;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names of runs: they sort by time, and two windows never make the same. */
final class RunIds {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Clock clock;
    private final RandomGenerator random;

    RunIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    String next() {
        String suffix = HexFormat.of().toHexDigits((short) random.nextInt());
        return TIME.format(LocalDateTime.now(clock)) + "-" + suffix;
    }
}
