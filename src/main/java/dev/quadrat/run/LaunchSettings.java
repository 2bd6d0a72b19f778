package dev.quadrat.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a plan is to be run.
 *
 * @param parallel how many commands at once
 * @param temporaryFolder where commands keep intermediate files; the platform's place if empty
 */
public record LaunchSettings(int parallel, Optional<Path> temporaryFolder) {
    public LaunchSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one command at a time, not " + parallel);
        }
    }

    public static LaunchSettings parallel(int commands) {
        return new LaunchSettings(commands, Optional.empty());
    }

    public static LaunchSettings allCores() {
        return parallel(Runtime.getRuntime().availableProcessors());
    }
}
