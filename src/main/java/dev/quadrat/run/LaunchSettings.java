package dev.quadrat.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a plan is to be run.
 *
 * @param parallel how many commands at once
 * @param gpuSlots how many commands that want a GPU at once, of all runs of this home
 * @param commandMegabytes heap of each command; an equal share of the machine's memory if empty
 * @param temporaryFolder where commands keep intermediate files; the platform's place if empty
 */
public record LaunchSettings(
        int parallel, int gpuSlots, OptionalInt commandMegabytes, Optional<Path> temporaryFolder) {
    /** How many GPU slots a command's process shares with others; without it, all are its own. */
    public static final String GPU_SLOTS_PROPERTY = "quadrat.gpu.slots";

    /** Where the slots are, if not in the home folder whose run it is. */
    public static final String GPU_FOLDER_PROPERTY = "quadrat.gpu.folder";

    public LaunchSettings {
        // A retry may be asked for from another folder.
        temporaryFolder = temporaryFolder.map(Path::toAbsolutePath);
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
        return new LaunchSettings(commands, 1, OptionalInt.empty(), Optional.empty());
    }

    public static LaunchSettings allCores() {
        return parallel(Runtime.getRuntime().availableProcessors());
    }
}
