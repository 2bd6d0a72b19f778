package dev.quadrat.run;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Planner;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Stamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A folder of files and records, as commands leave them, and plans from what is there. */
final class Results {
    static final Instant BEGAN = Instant.parse("2026-11-20T10:28:00Z");
    static final Instant DONE = Instant.parse("2026-11-20T10:31:07Z");
    static final String RUN = "20261120-102755-ab12";

    private static final Instant OLD = Instant.parse("2026-11-20T09:00:00.5Z");

    private final Path root;
    private final LocalStorage storage = new LocalStorage();
    private boolean relative;

    Results(Path root) {
        this.root = root;
    }

    /** As reasons tell it. */
    static String told(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    String uri(String name) {
        return root.resolve(name).toString();
    }

    /** From now on records name inputs relatively, too. */
    Results namingInputsRelatively() {
        relative = true;
        return this;
    }

    private String named(String first, String uri) {
        return relative ? RecordPlace.relative(first, uri) : uri;
    }

    /** Names apart by blanks. */
    List<String> uris(String names) {
        return names.isBlank()
                ? List.of()
                : Arrays.stream(names.split(" ", -1)).map(this::uri).toList();
    }

    /** An item, with fields such as {@code size=300, class=dev.Chip}. */
    Item item(String inputs, String outputs, Object... fields) {
        Map<String, Object> config = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            config.put(fields[i].toString(), fields[i + 1]);
        }
        return new Item(uris(inputs), uris(outputs), config, "code-1");
    }

    /** One CHIP that makes these items. */
    static DerivedDag dag(Item... items) {
        return DerivedDag.of(List.of(chip(null, items)));
    }

    static CommandDefinition chip(
            @org.jspecify.annotations.Nullable SplitPart part, Item... items) {
        return new CommandDefinition(
                new CommandType("CHIP", 1, false),
                part,
                "a",
                Arrays.stream(items).flatMap(i -> i.inputs().stream()).distinct().toList(),
                Arrays.stream(items).flatMap(i -> i.outputs().stream()).toList(),
                false,
                Map.of(),
                List.of(items));
    }

    /** {@code CHIP a: DONE, done: …} for each command. */
    List<String> reasons(CompletionRecords records, DerivedDag dag)
            throws IOException, InterruptedException {
        return DagFixture.reasons(
                Planner.plan(
                        dag, PlanRequest.everything(), records.look(dag, () -> false).findings()));
    }

    List<String> reasons(Item... items) throws IOException, InterruptedException {
        return reasons(new CompletionRecords(storage), dag(items));
    }

    void write(String name, String text) throws IOException {
        write(name, text, OLD);
    }

    void write(String name, String text, Instant modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    /** Writes inputs and outputs that are not there, and what a completed item leaves. */
    void complete(Item item) throws IOException, InterruptedException {
        for (String uri : item.inputs()) {
            writeIfMissing(uri);
        }
        for (String uri : item.outputs()) {
            writeIfMissing(uri);
        }
        record(item, CompletionRecord.State.COMPLETED, BEGAN, new Holder("another-host", gone()));
    }

    void begin(Item item, Instant began, Holder holder) throws IOException, InterruptedException {
        record(item, CompletionRecord.State.STARTED, began, holder);
    }

    /** A process that never was. */
    static LiveProcess gone() {
        return new LiveProcess(Long.MAX_VALUE, BEGAN);
    }

    static LiveProcess alive() {
        return new LiveProcess(ProcessHandle.current().pid(), Instant.now());
    }

    private void writeIfMissing(String uri) throws IOException {
        if (!storage.exists(uri)) {
            write(uri, "0123456789");
        }
    }

    private void record(Item item, CompletionRecord.State state, Instant began, Holder holder)
            throws IOException, InterruptedException {
        List<String> outputs = item.outputs().stream().sorted().toList();
        String first = outputs.getFirst();
        Map<String, Stamp> inputs = new HashMap<>();
        storage.stamps(item.inputs(), () -> false)
                .forEach((uri, at) -> inputs.put(named(first, uri), at));
        Map<String, Long> sizes = new HashMap<>();
        storage.stamps(outputs, () -> false)
                .forEach((uri, at) -> sizes.put(RecordPlace.relative(first, uri), at.bytes()));
        CompletionRecord record =
                new CompletionRecord(
                        CompletionRecord.SCHEMA,
                        state,
                        RUN,
                        "chip-1",
                        holder,
                        began,
                        state == CompletionRecord.State.COMPLETED ? DONE : null,
                        sizes,
                        inputs,
                        new Fingerprints().of(item.config()),
                        item.code(),
                        "0.1.0",
                        item.config());
        write(RecordPlace.of(first), record.json());
        for (String uri : outputs.subList(1, outputs.size())) {
            RecordFile pointer = new RecordFile.Pointer(RecordPlace.relative(uri, first));
            write(RecordPlace.of(uri), pointer.json());
        }
    }
}
