package dev.quadrat.run.log;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.EventTail;
import dev.quadrat.run.LineTail;
import dev.quadrat.run.RunDirectory;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The logs of all commands of a run as one, each line with its command's name before it, in a file
 * of its own that goes when this is closed. Lines come as they are seen; of what was written
 * before, command after command in the order in which they began, or, of more than a few, ended.
 * Only the logs of running commands are looked at. Not thread-safe.
 */
public final class WholeRunLog implements Closeable {
    private static final String BEFORE_NAME = "\033[0;90m";
    private static final String BEFORE_LINE = " │ \033[0m";

    /** A command's last words come after its last state. */
    private static final int LOOKS_AFTER_THE_END = 10;

    /** Of a run that is over, thousands have ended at the first look: an open file for each. */
    private static final int MOST_ENDING = 64;

    private final RunDirectory run;
    private final UnaryOperator<String> names;
    private final EventTail events;
    private final Path file;
    private final BufferedWriter writer;
    private final Map<String, LineTail> running = new LinkedHashMap<>();
    private final Map<String, Integer> ending = new LinkedHashMap<>();
    private final Map<String, Long> read = new HashMap<>();

    /**
     * @param names of commands, by id
     */
    public WholeRunLog(RunDirectory run, UnaryOperator<String> names) throws IOException {
        this.run = run;
        this.names = names;
        this.events = new EventTail(run);
        this.file = Files.createTempFile("quadrat-run-", ".log");
        file.toFile().deleteOnExit();
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    public Path file() {
        return file;
    }

    /** Adds what was written since the last call. */
    public void advance() throws IOException {
        for (List<EventTail.Event> some = events.read(); !some.isEmpty(); some = events.read()) {
            for (EventTail.Event event : some) {
                take(event);
            }
        }
        for (Map.Entry<String, LineTail> tail : running.entrySet()) {
            copy(tail.getKey(), tail.getValue());
        }
        ending.replaceAll((_, looks) -> looks - 1);
        for (String id : List.copyOf(ending.keySet())) {
            if (ending.getOrDefault(id, 0) <= 0) {
                ending.remove(id);
                end(id);
            }
        }
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            for (LineTail tail : List.copyOf(running.values())) {
                tail.close();
            }
            events.close();
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void take(EventTail.Event event) throws IOException {
        String id = event.commandId();
        CommandState state = event.status().state();
        boolean begun = event.status().started() != null;
        if (state == CommandState.RUNNING || (state.isFinal() && begun)) {
            running.computeIfAbsent(id, _ -> new LineTail(run.log(id), read.getOrDefault(id, 0L)));
            ending.remove(id);
        }
        if (state.isFinal() && running.containsKey(id)) {
            ending.put(id, LOOKS_AFTER_THE_END);
        }
        if (ending.size() > MOST_ENDING) {
            String first = ending.keySet().iterator().next();
            LineTail tail = running.get(first);
            if (tail != null) {
                copy(first, tail);
            }
            ending.remove(first);
            end(first);
        }
    }

    private void end(String id) throws IOException {
        try (LineTail tail = running.remove(id)) {
            if (tail != null) {
                if (!tail.rest().isEmpty()) {
                    write(id, List.of(tail.rest()));
                }
                read.put(id, tail.position());
            }
        }
    }

    private void copy(String id, LineTail tail) throws IOException {
        for (List<String> some = tail.read(); !some.isEmpty(); some = tail.read()) {
            write(id, some);
        }
    }

    private void write(String id, List<String> lines) throws IOException {
        String before = BEFORE_NAME + names.apply(id) + BEFORE_LINE;
        for (String line : lines) {
            writer.write(before);
            writer.write(lastOverwrite(line));
            writer.write('\n');
        }
    }

    /** A carriage return would take the name away with the text. */
    private static String lastOverwrite(String line) {
        String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return whole.substring(whole.lastIndexOf('\r') + 1);
    }
}
