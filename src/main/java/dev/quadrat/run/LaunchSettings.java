package dev.quadrat.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a plan is to be run.
 *
 * @param parallel how many commands at once
 * @param gpuSlots how many commands that want a GPU at once, of all runs of this home
 * @param commandMegabytes heap of each command; an equal share of the machine's memory if empty
 * @param temporaryFolder where commands keep intermediate files; the platform's place if empty
 * @param values of the runner's own fields, by name; what is not among them is as it is initially
 */
public record LaunchSettings(
        int parallel,
        int gpuSlots,
        OptionalInt commandMegabytes,
        Optional<Path> temporaryFolder,
        Map<String, String> values) {
    /** How many GPU slots a command's process shares with others; without it, all are its own. */
    public static final String GPU_SLOTS_PROPERTY = "quadrat.gpu.slots";

    /** Where the slots are, if not in the home folder whose run it is. */
    public static final String GPU_FOLDER_PROPERTY = "quadrat.gpu.folder";

    public LaunchSettings {
        // A retry may be asked for from another folder.
        temporaryFolder = temporaryFolder.map(Path::toAbsolutePath);
        values = Map.copyOf(values);
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one command at a time, not " + parallel);
        }
        if (gpuSlots < 1) {
            throw new IllegalArgumentException("at least one GPU slot, not " + gpuSlots);
        }
        if (commandMegabytes.isPresent() && commandMegabytes.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "at least one megabyte for a command, not " + commandMegabytes.getAsInt());
        }
    }

    public static LaunchSettings parallel(int commands) {
        return new LaunchSettings(commands, 1, OptionalInt.empty(), Optional.empty(), Map.of());
    }

    public LaunchSettings withParallel(int commands) {
        return new LaunchSettings(commands, gpuSlots, commandMegabytes, temporaryFolder, values);
    }

    public LaunchSettings withValues(Map<String, String> ofTheRunner) {
        return new LaunchSettings(
                parallel, gpuSlots, commandMegabytes, temporaryFolder, ofTheRunner);
    }

    public static LaunchSettings allCores() {
        return parallel(Runtime.getRuntime().availableProcessors());
    }
}
