package dev.quadrat.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a run's events one after another, as they are written. Not thread-safe. */
public final class EventTail implements Closeable {
    /** A command's new state. */
    public record Event(String commandId, CommandStatus status) {}

    private final LineTail lines;

    public EventTail(RunDirectory run) {
        lines = new LineTail(run.events());
    }

    /** Those since the last call, but not more than memory bears; call again until none come. */
    public List<Event> read() throws IOException {
        List<Event> events = new ArrayList<>();
        // Torn lines are none, and must not look like the end.
        for (List<String> some = lines.read(); !some.isEmpty(); some = lines.read()) {
            for (String line : some) {
                RunDirectory.LoggedEvent.of(line)
                        .ifPresent(e -> events.add(new Event(e.id(), e.status())));
            }
            if (!events.isEmpty()) {
                return events;
            }
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
