package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A row of the list of runs. */
public record RunSummary(
        String id,
        RunState state,
        String runner,
        Instant started,
        @Nullable Instant ended,
        List<String> experimentJars,
        Commands commands) {
    /**
     * Counts of the commands that the run set out to run.
     *
     * @param failed those at fault; not what they blocked
     */
    public record Commands(int total, int done, int failed) {}
}
