package dev.quadrat.workbench;

import dev.quadrat.run.RunnerCheck;

import java.time.Duration;
import java.time.Instant;

/**
 * What a runner found about a launch, and when.
 *
 * @param found preflight included
 */
public record Checked(RunnerCheck found, Instant at) {
    /** A session may have expired since, a queue may have been closed. */
    private static final Duration HOLDS = Duration.ofMinutes(2);

    boolean holds(Instant now) {
        return !now.isAfter(at.plus(HOLDS));
    }
}
