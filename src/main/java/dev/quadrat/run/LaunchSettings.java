package dev.quadrat.run;

/**
 * @param parallel how many commands at once
 */
public record LaunchSettings(int parallel) {
    public LaunchSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one command at a time, not " + parallel);
        }
    }

    public static LaunchSettings allCores() {
        return new LaunchSettings(Runtime.getRuntime().availableProcessors());
    }
}
