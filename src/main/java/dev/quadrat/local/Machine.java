package dev.quadrat.local;

import dev.quadrat.run.RunnerCheck;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What this machine has for commands. */
final class Machine {
    private static final double MEGABYTES_OF_A_GIGABYTE = 1024;

    private Machine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    static long megabytes() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getTotalMemorySize()
                >> 20;
    }

    /** For people. */
    static List<RunnerCheck.Fact> facts(Optional<Path> make) {
        return List.of(
                new RunnerCheck.Fact("Cores", String.valueOf(cores())),
                new RunnerCheck.Fact(
                        "Memory",
                        String.format(
                                Locale.ROOT, "%.1f GB", megabytes() / MEGABYTES_OF_A_GIGABYTE)),
                new RunnerCheck.Fact(
                        "GNU make",
                        make.map(Path::toString).orElse("none; the built-in executor")));
    }
}
