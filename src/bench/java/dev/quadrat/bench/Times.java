package dev.quadrat.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Milliseconds of the clock, and of the processor: what counts on a machine that others use too.
 *
 * @param own of this process
 * @param children of child processes that have ended; 0 where there is no {@code /proc}
 */
public record Times(double clock, double own, double children) {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final int CHILDREN_USER = 13;
    private static final double MILLIS_A_TICK = 10;

    /** Since some moment in the past. */
    public static Times now() throws IOException {
        double own = 0;
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            own = system.getProcessCpuTime() / 1e6;
        }
        double children = 0;
        if (Files.exists(STAT)) {
            String stat = Files.readString(STAT);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            children =
                    (Long.parseLong(fields[CHILDREN_USER])
                                    + Long.parseLong(fields[CHILDREN_USER + 1]))
                            * MILLIS_A_TICK;
        }
        return new Times(System.nanoTime() / 1e6, own, children);
    }

    /** From then until this. */
    public Times beyond(Times then) {
        return new Times(clock - then.clock, own - then.own, children - then.children);
    }

    @Override
    public String toString() {
        return "%.0f ms (processor: %.0f here, %.0f there)".formatted(clock, own, children);
    }
}
