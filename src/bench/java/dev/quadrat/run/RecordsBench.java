package dev.quadrat.run;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.OutputState;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Stamp;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Times looks at many outputs, each with a record: {@code java -cp
 * target/classes:target/bench:<jackson> dev.quadrat.run.RecordsBench <empty folder> <folders>
 * <outputs a folder> <runs>}.
 */
public final class RecordsBench {
    private static final Instant OLD = Instant.parse("2026-11-20T10:31:07.123456789Z");

    private RecordsBench() {}

    /**
     * Prints milliseconds, of the clock and of processors, of looks that read records, that read
     * none, and that find changes.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]).toAbsolutePath();
        List<CommandDefinition> definitions =
                definitions(root, Integer.parseInt(args[1]), Integer.parseInt(args[2]), 300);
        for (CommandDefinition definition : definitions) {
            complete(definition);
        }
        DerivedDag same = DerivedDag.of(definitions);
        DerivedDag other =
                DerivedDag.of(
                        definitions(
                                root, Integer.parseInt(args[1]), Integer.parseInt(args[2]), 512));
        CompletionRecords records = new CompletionRecords(new LocalStorage());
        for (int run = 0; run < Integer.parseInt(args[3]); run++) {
            records = new CompletionRecords(new LocalStorage());
            time("nothing read before", records, same);
            time("planned again", records, same);
            time("derived again", records, DerivedDag.of(definitions));
            time("all stale", records, other);
            time("all stale, planned again", records, other);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%,d MB in use%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        time("planned again", records, other);
    }

    private static void time(String what, CompletionRecords records, DerivedDag dag)
            throws IOException, InterruptedException {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        Look look = records.look(dag, () -> false);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long cpuMillis = (cpuNanos() - cpu) / 1_000_000;
        Map<String, Long> states =
                look.findings().recorded().values().stream()
                        .collect(Collectors.groupingBy(RecordsBench::name, Collectors.counting()));
        System.out.printf("%-26s %,6d ms (%,6d ms CPU) %s%n", what, millis, cpuMillis, states);
    }

    /** Of all threads: on a machine that others use too, this says more than the clock. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String name(OutputState state) {
        return state instanceof OutputState.Completed done && !done.changes().isEmpty()
                ? "Changed"
                : state.getClass().getSimpleName();
    }

    private static List<CommandDefinition> definitions(
            Path root, int folders, int outputs, int chipSize) {
        Map<String, Object> shared = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            shared.put("option" + i, Map.of("class", "dev.Option", "name", "a value", "size", i));
        }
        List<CommandDefinition> definitions = new ArrayList<>();
        for (int folder = 0; folder < folders; folder++) {
            for (int output = 0; output < outputs; output++) {
                Map<String, Object> config = new LinkedHashMap<>();
                config.put("class", "dev.quadrat.raster.chip.ChipScenes");
                config.put("chipSize", chipSize);
                config.put("scene", "scene-" + output);
                config.put("shared", shared);
                definitions.add(
                        new CommandDefinition(
                                new CommandType("CHIP", 1, false),
                                null,
                                "experiment-" + folder,
                                List.of(
                                        root + "/in/" + output + ".tif",
                                        root + "/in/" + output + ".json"),
                                List.of(root + "/" + folder + "/chip/" + output + ".zip"),
                                false,
                                config));
            }
        }
        return definitions;
    }

    private static void complete(CommandDefinition definition) throws IOException {
        Map<String, Stamp> inputs = new LinkedHashMap<>();
        for (String input : definition.inputs()) {
            write(Path.of(input), "0123456789");
            inputs.put(input, new Stamp(10, OLD, ""));
        }
        String output = definition.outputs().getFirst();
        write(Path.of(output), "0123456789");
        CompletionRecord record =
                new CompletionRecord(
                        CompletionRecord.SCHEMA,
                        CompletionRecord.State.COMPLETED,
                        "20261120-103107-abcd",
                        "chip-0123456789",
                        new Holder("a-host", new LiveProcess(12345, OLD)),
                        OLD,
                        OLD,
                        Map.of(RecordPlace.relative(output, output), 10L),
                        inputs,
                        new Fingerprints().of(definition.config()),
                        "",
                        "0.1.0",
                        definition.config());
        write(Path.of(RecordPlace.of(output)), record.json());
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.from(OLD));
        }
    }
}
