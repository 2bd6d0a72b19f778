package dev.quadrat.run.pace;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.EventTail;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads from earlier runs how long their commands took. */
public final class PastRuns {
    /** What is older says little of today's machine and code. */
    private static final int MOST_RUNS = 8;

    private static final int MOST_EVENTS = 400_000;

    private PastRuns() {}

    /**
     * Of commands that the plan has, and of its types. Takes time.
     *
     * @param runs the newest first; those that can't be read are passed over
     */
    public static Durations read(List<RunDirectory> runs, Plan plan) {
        Set<String> types =
                plan.commands().stream()
                        .map(c -> Durations.Names.type(c.command()))
                        .collect(Collectors.toCollection(TreeSet::new));
        Durations.Builder builder = new Durations.Builder();
        int left = MOST_EVENTS;
        for (RunDirectory run : runs.subList(0, Math.min(MOST_RUNS, runs.size()))) {
            try {
                left = read(run, types, builder, left);
            } catch (IOException e) {
                // The others tell enough.
            }
        }
        return builder.build();
    }

    private static int read(
            RunDirectory run, Set<String> types, Durations.Builder builder, int most)
            throws IOException {
        int left = most;
        try (EventTail events = new EventTail(run)) {
            for (List<EventTail.Event> some = events.read();
                    !some.isEmpty() && left > 0;
                    some = events.read()) {
                left -= some.size();
                for (EventTail.Event event : some) {
                    add(event.commandId(), event.status(), types, builder);
                }
            }
        }
        return left;
    }

    private static void add(
            String id, CommandStatus status, Set<String> types, Durations.Builder builder) {
        Instant started = status.started();
        Instant ended = status.ended();
        if (status.state() == CommandState.SUCCEEDED && started != null && ended != null) {
            // Of types that begin alike, the longer one.
            types.stream()
                    .filter(type -> id.startsWith(type + "-"))
                    .reduce(
                            (shorter, longer) ->
                                    longer.length() > shorter.length() ? longer : shorter)
                    .ifPresent(type -> builder.add(id, type, Duration.between(started, ended)));
        }
    }
}
