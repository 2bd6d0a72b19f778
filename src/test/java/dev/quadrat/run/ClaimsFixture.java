package dev.quadrat.run;

import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Commands and their claims in one folder; while one waits, the next of its events happens. */
final class ClaimsFixture {
    interface Event {
        void happen() throws IOException, InterruptedException;
    }

    static final Instant NOW = Instant.parse("2026-11-20T10:31:00Z");

    private final Path folder;
    final Storage storage = new LocalStorage();
    final List<String> told = new ArrayList<>();
    final Deque<Event> whileWaiting = new ArrayDeque<>();

    ClaimsFixture(Path folder) {
        this.folder = folder;
    }

    String uri(String name) {
        return folder.resolve(name).toString();
    }

    /** Of outputs that are made together, with a comma between them. */
    CommandFile.Item item(String outputs) {
        return new CommandFile.Item(
                List.of(uri("in")),
                Arrays.stream(outputs.split(",")).map(this::uri).toList(),
                "fingerprint",
                "code",
                Map.of("scene", outputs));
    }

    CommandFile command(String run, String... items) {
        return command(run, Stream.of(items).map(this::item).toList());
    }

    CommandFile command(String run, List<CommandFile.Item> items) {
        return new CommandFile(
                CommandFile.SCHEMA,
                run,
                "chip",
                "CHIP",
                List.of(),
                folder.toString(),
                List.of(uri("in")),
                items.stream().flatMap(item -> item.outputs().stream()).toList(),
                Map.of(),
                items);
    }

    /** A process that lives, told from others of this JVM by its time. */
    static Holder alive(int seconds) {
        return new Holder(
                ThisHost.name(),
                new LiveProcess(ProcessHandle.current().pid(), Instant.now().plusSeconds(seconds)));
    }

    /** No process is as old as this one would be. */
    static Holder dead() {
        return new Holder(
                ThisHost.name(), new LiveProcess(ProcessHandle.current().pid(), Instant.EPOCH));
    }

    static Holder elsewhere() {
        return new Holder("gpu-7", new LiveProcess(4711, NOW));
    }

    Claims claims(CommandFile command, Holder holder) {
        return new Claims(
                storage,
                command,
                holder,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Claims.Waiting() {
                    @Override
                    public void log(String line) {
                        told.add(line);
                    }

                    @Override
                    public void pause(String reason) throws IOException, InterruptedException {
                        told.add(reason);
                        whileWaiting.removeFirst().happen();
                    }
                });
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    RecordFile record(String output) throws IOException {
        return RecordFile.parse(Files.readString(place(output)));
    }

    /** {@code STARTED by 1}, or where it points to, or that there is nothing. */
    String at(String output) throws IOException {
        if (!Files.exists(place(output))) {
            return "nothing";
        }
        return switch (record(output)) {
            case CompletionRecord record -> record.state() + " by " + record.runId();
            case RecordFile.Pointer pointer -> "see " + pointer.recordOf();
        };
    }

    Path place(String output) {
        return Path.of(RecordPlace.of(uri(output)));
    }
}
