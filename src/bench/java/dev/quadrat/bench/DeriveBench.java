package dev.quadrat.bench;

import dev.quadrat.bench.ExperimentJars.Size;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.host.DerivedJars;
import dev.quadrat.run.JavaCommand;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times jar → command definitions through a real child: {@code -Dbench.args="300x49 300x49s
 * 1000x49"}, experiments × parts, {@code s} for shared chips.
 */
public final class DeriveBench {
    private static final int HEAP_MEGABYTES = 512;
    private static final int RUNS = 5;
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    private static final JavaCommand JAVA = JavaCommand.current("dev.quadrat.Main");

    private DeriveBench() {}

    /** Prints a line a size: the median of some runs, after one that is not counted. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("quadrat-bench-");
        ExperimentJars jars = ExperimentJars.in(folder);
        Size small = new Size(1, 1, false);
        Times start = median(jars, small);
        System.out.printf("a child that derives 4 commands: %s%n", start);
        for (String text : args.length == 0 ? new String[] {"300x49", "300x49s"} : args) {
            Size size = Size.parse(text);
            Times times = median(jars, size);
            long before = heap();
            DerivedJars derived = derive(JAVA, jars, size);
            long held = heap() - before;
            System.out.printf(
                    "%s: %,d commands in %s, beyond the start %s; on the wire %,d kB; heap here %d"
                            + " MB, there %d MB%n",
                    size,
                    derived.definitions().size(),
                    times,
                    times.beyond(start),
                    wire(jars, size, folder) / 1000,
                    held >> 20,
                    childHeap(jars, size, folder));
            if (!derived.problems().isEmpty()) {
                System.out.println(derived.problems().getFirst() + derived.output());
            }
        }
    }

    private static Times median(ExperimentJars jars, Size size)
            throws IOException, InterruptedException {
        derive(JAVA, jars, size);
        List<Times> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            Times before = Times.now();
            derive(JAVA, jars, size);
            runs.add(Times.now().beyond(before));
        }
        runs.sort(Comparator.comparingDouble(Times::clock));
        return runs.get(RUNS / 2);
    }

    private static DerivedJars derive(JavaCommand java, ExperimentJars jars, Size size)
            throws InterruptedException {
        return new ChildJvmHost(java, HEAP_MEGABYTES)
                .derive(
                        jars.request(size, "/data/projects/land-cover/2026"),
                        definition -> {},
                        () -> false);
    }

    /** What is on the heap when the garbage is gone. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long wire(ExperimentJars jars, Size size, Path folder)
            throws IOException, InterruptedException {
        Path copy = folder.resolve("wire.txt");
        Path script = folder.resolve("java.sh");
        Files.writeString(
                script, "#!/bin/sh\n'%s' \"$@\" | tee '%s'\n".formatted(JAVA.executable(), copy));
        script.toFile().setExecutable(true);
        derive(
                new JavaCommand(
                        script.toString(), JAVA.flags(), JAVA.classPath(), JAVA.mainClass()),
                jars,
                size);
        return Files.size(copy);
    }

    /** The most that was left after a collection. */
    private static long childHeap(ExperimentJars jars, Size size, Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolve("gc.txt");
        List<String> flags = new ArrayList<>(JAVA.flags());
        flags.add("-Xlog:gc:file=" + log);
        derive(
                new JavaCommand(JAVA.executable(), flags, JAVA.classPath(), JAVA.mainClass()),
                jars,
                size);
        long most = 0;
        Matcher matcher = COLLECTED.matcher(Files.readString(log));
        while (matcher.find()) {
            most = Math.max(most, Long.parseLong(matcher.group(2)));
        }
        return most;
    }
}
