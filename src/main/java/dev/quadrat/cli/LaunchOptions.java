package dev.quadrat.cli;

import dev.quadrat.run.LaunchSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How a plan is run: the options that {@code run} and {@code check} share. */
final class LaunchOptions {
    @Option(
            names = {"-j", "--parallel"},
            paramLabel = "N",
            description = "Commands at once (default: one a core).")
    int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--gpu-slots",
            paramLabel = "N",
            defaultValue = "1",
            description = "Commands at once that want a GPU (default: ${DEFAULT-VALUE}).")
    int gpuSlots = 1;

    @Option(
            names = "--tempdir",
            paramLabel = "DIR",
            description = "Where commands keep intermediate files.")
    @Nullable Path temporaryFolder;

    /**
     * @param values of the runner's own fields
     */
    LaunchSettings settings(Map<String, String> values) {
        if (parallel < 1) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--parallel must be 1 or more, not " + parallel);
        }
        if (gpuSlots < 1) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--gpu-slots must be 1 or more, not " + gpuSlots);
        }
        if (temporaryFolder != null && !Files.isDirectory(temporaryFolder)) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--tempdir %s is no folder".formatted(temporaryFolder));
        }
        return new LaunchSettings(
                parallel,
                gpuSlots,
                OptionalInt.empty(),
                Optional.ofNullable(temporaryFolder),
                values);
    }
}
