package dev.quadrat.bench;

import dev.quadrat.bench.ExperimentJars.Size;
import dev.quadrat.dag.Command;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlanState;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.run.CompletionRecord;
import dev.quadrat.run.Holder;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RecordPlace;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Stamp;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Times jar → plan in JVMs that are new, as on the command line, and planning again in one that is
 * not: {@code -Dbench.args="300x49 300x49s 1000x98"}. Each size is planned with nothing done, and
 * with everything done and recorded. All is started as {@code target/quadrat/bin/quadrat} starts
 * it: by its jars, its flags and its caches; and by that program itself, from its begin to its end.
 */
public final class PlanBench {
    private static final int HEAP_MEGABYTES = 512;
    private static final int LARGE_HEAP_MEGABYTES = 2048;
    private static final int LARGE = 50_000;
    private static final int ROUNDS = 3;
    private static final int AGAIN = 7;
    private static final Instant OLD = Instant.parse("2026-11-20T10:31:07.123456789Z");
    private static final Path APPLICATION = Path.of("target/quadrat").toAbsolutePath();

    private PlanBench() {}

    /** Prints lines for each size; {@code plan FOLDER SIZE} is what a new JVM is asked. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals("plan")) {
            plan(Path.of(args[1]), Size.parse(args[2]), true);
            return;
        }
        Path folder = Files.createTempDirectory("quadrat-bench-");
        measure("start alone, nothing done", folder.resolve("1"), new Size(1, 1, false));
        for (String text : args.length == 0 ? new String[] {"300x49", "300x49s"} : args) {
            Size size = Size.parse(text);
            Path root = folder.resolve(text);
            inputs(root, size);
            measure(size + ", nothing done", root, size);
            complete(plan(root, size, false));
            measure(size + ", all done", root, size);
        }
    }

    private static void measure(String what, Path root, Size size)
            throws IOException, InterruptedException {
        System.out.println(what);
        Files.createDirectories(root);
        boolean isLarge = 2 * size.experiments() * size.parts() > LARGE;
        List<String> inside = new ArrayList<>();
        inside.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        inside.addAll(
                List.of(
                        "-XX:AOTCache=" + APPLICATION.resolve("lib/quadrat.aot"),
                        "-Xlog:aot*=off",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + (isLarge ? LARGE_HEAP_MEGABYTES : HEAP_MEGABYTES) + "m",
                        "-cp",
                        APPLICATION.resolve("lib/quadrat.jar") + ":" + ExperimentJars.classes(),
                        PlanBench.class.getName(),
                        "plan",
                        root.toString(),
                        text(size)));
        List<String> program = new ArrayList<>();
        program.addAll(
                List.of(
                        APPLICATION.resolve("bin/quadrat").toString(),
                        "plan",
                        "-s",
                        String.valueOf(size.parts()),
                        "-p",
                        ExperimentJars.in(root).jar().toString()));
        new ExperimentJars(root)
                .request(size, root.toString())
                .arguments()
                .forEach((name, value) -> program.addAll(List.of("-a", name, value)));
        for (int i = 0; i < ROUNDS; i++) {
            new ProcessBuilder(inside).inheritIO().start().waitFor();
        }
        for (int i = 0; i < ROUNDS; i++) {
            Times before = Times.now();
            new ProcessBuilder(program)
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("said.txt").toFile())
                    .start()
                    .waitFor();
            System.out.println("  quadrat plan: " + Times.now().beyond(before));
        }
    }

    private static String text(Size size) {
        return size.experiments() + "x" + size.parts() + (size.shared() ? "s" : "");
    }

    private static DerivedDag plan(Path root, Size size, boolean told)
            throws IOException, InterruptedException {
        ExperimentJars jars = ExperimentJars.in(root);
        Workbench workbench =
                new Workbench(
                        new ChildJvmHost(
                                JavaCommand.current(
                                        "dev.quadrat.Main",
                                        Optional.of(APPLICATION.resolve("lib/children.aot"))),
                                HEAP_MEGABYTES),
                        new LocalStorage(),
                        List.of(),
                        new QuadratHome(root.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        ExperimentRequest request =
                ExperimentRequest.of(jars.jar())
                        .withSplits(size.parts())
                        .withArguments(jars.request(size, root.toString()).arguments());
        long start = System.nanoTime();
        Derivation derivation = workbench.derive(request, () -> false);
        long derived = System.nanoTime();
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        long planned = System.nanoTime();
        if (told) {
            List<Long> again = new ArrayList<>();
            for (int i = 0; i < AGAIN; i++) {
                long from = System.nanoTime();
                workbench.plan(derivation, PlanRequest.everything(), () -> false);
                again.add((System.nanoTime() - from) / 1_000_000);
            }
            System.out.printf(
                    "  %,d commands, %,d to run, %,d stale, %d problems: jar to plan %,d ms (derive"
                            + " %,d, plan %,d); planned again %s ms; most heap in use %d MB, after"
                            + " collection %d MB%n",
                    plan.commands().size(),
                    plan.toRun().size(),
                    plan.count(PlanState.STALE),
                    plan.problems().size(),
                    (planned - start) / 1_000_000,
                    (derived - start) / 1_000_000,
                    (planned - derived) / 1_000_000,
                    again,
                    peak() >> 20,
                    inUse() >> 20);
        }
        return derivation.derived();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void inputs(Path root, Size size) throws IOException {
        Files.createDirectories(root.resolve("in"));
        for (int s = 0; s < size.parts(); s++) {
            write(root + "/in/scene-" + s + ".tif");
            write(root + "/in/scene-" + s + ".json");
        }
    }

    private static void complete(DerivedDag derived) throws IOException {
        for (Command command : derived.dag().commands()) {
            for (String output : command.outputs()) {
                write(output);
            }
        }
        Fingerprints fingerprints = new Fingerprints();
        for (Command command : derived.dag().commands()) {
            for (Item item : command.items()) {
                String output = item.outputs().getFirst();
                Map<String, Stamp> inputs = new LinkedHashMap<>();
                item.inputs()
                        .forEach(
                                uri ->
                                        inputs.put(
                                                RecordPlace.relative(output, uri),
                                                new Stamp(10, OLD, "")));
                CompletionRecord record =
                        new CompletionRecord(
                                CompletionRecord.SCHEMA,
                                CompletionRecord.State.COMPLETED,
                                "20261120-103107-abcd",
                                command.id(),
                                new Holder("a-host", new LiveProcess(12345, OLD)),
                                OLD,
                                OLD,
                                Map.of(RecordPlace.relative(output, output), 10L),
                                inputs,
                                fingerprints.of(item.config()),
                                item.code(),
                                "0.1.0",
                                item.config());
                Path place = Path.of(RecordPlace.of(output));
                Files.createDirectories(place.resolveSibling("."));
                Files.writeString(place, record.json());
                Files.setLastModifiedTime(place, FileTime.from(OLD));
            }
        }
    }

    private static void write(String uri) throws IOException {
        Path path = Path.of(uri);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, "0123456789");
        Files.setLastModifiedTime(path, FileTime.from(OLD));
    }
}
