package dev.quadrat.workbench.home;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What a person has chosen for all jars. Values beyond what makes sense are brought within.
 *
 * @param parallel commands at once
 * @param gpuSlots commands at once that want a GPU
 * @param commandMegabytes heap of each command; empty for an equal share of the machine's memory
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param deriveLimit how long jars may take to tell their experiments
 */
public record Settings(
        int parallel,
        int gpuSlots,
        OptionalInt commandMegabytes,
        String theme,
        Duration deriveLimit) {
    public static final int MOST_PARALLEL = 256;
    public static final int MOST_GPU_SLOTS = 64;
    public static final int LEAST_MEGABYTES = 128;
    public static final int MOST_MEGABYTES = 1_048_576;
    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 3_600;

    public Settings {
        parallel = Math.clamp(parallel, 1, MOST_PARALLEL);
        gpuSlots = Math.clamp(gpuSlots, 1, MOST_GPU_SLOTS);
        commandMegabytes =
                commandMegabytes.isEmpty()
                        ? commandMegabytes
                        : OptionalInt.of(
                                Math.clamp(
                                        commandMegabytes.getAsInt(),
                                        LEAST_MEGABYTES,
                                        MOST_MEGABYTES));
        deriveLimit =
                Duration.ofSeconds(
                        Math.clamp(deriveLimit.toSeconds(), LEAST_SECONDS, MOST_SECONDS));
    }

    /** As they are on the first day. */
    public static Settings initial() {
        return new Settings(
                Runtime.getRuntime().availableProcessors(),
                1,
                OptionalInt.empty(),
                "system",
                Duration.ofSeconds(60));
    }

    public Settings withParallel(int commands) {
        return new Settings(commands, gpuSlots, commandMegabytes, theme, deriveLimit);
    }

    public Settings withGpuSlots(int slots) {
        return new Settings(parallel, slots, commandMegabytes, theme, deriveLimit);
    }

    public Settings withCommandMegabytes(OptionalInt megabytes) {
        return new Settings(parallel, gpuSlots, megabytes, theme, deriveLimit);
    }

    public Settings withTheme(String name) {
        return new Settings(parallel, gpuSlots, commandMegabytes, name, deriveLimit);
    }

    public Settings withDeriveLimit(Duration limit) {
        return new Settings(parallel, gpuSlots, commandMegabytes, theme, limit);
    }
}
