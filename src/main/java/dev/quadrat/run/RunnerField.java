package dev.quadrat.run;

/**
 * A setting that a runner has of its own. Who shows and keeps it knows nothing of what it means.
 *
 * @param name on the command line and in files: {@code cpu_queue}
 * @param label in the window: {@code CPU queue}
 * @param description one sentence for people who see it for the first time
 * @param initial its value until somebody chooses another; may be blank
 * @param isRequired whether nothing can be launched while it is blank
 * @param isKey whether the others' values are remembered for each of its values
 * @param folderOfRoot if a blank value stands for a folder below the root URI of a plan's first
 *     experiment, that folder's name; empty if blank is just blank
 */
public record RunnerField(
        String name,
        String label,
        String description,
        Kind kind,
        String initial,
        boolean isRequired,
        boolean isKey,
        String folderOfRoot) {
    /** How it is filled in. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        /** From a list that the runner gives; what isn't on it may be typed as well. */
        CHOICE
    }

    public static RunnerField text(String name, String label, String description) {
        return new RunnerField(name, label, description, Kind.TEXT, "", false, false, "");
    }

    public static RunnerField choice(String name, String label, String description) {
        return new RunnerField(name, label, description, Kind.CHOICE, "", false, false, "");
    }

    public static RunnerField wholeNumber(
            String name, String label, String description, String initial) {
        return new RunnerField(
                name, label, description, Kind.WHOLE_NUMBER, initial, false, false, "");
    }

    public RunnerField required() {
        return new RunnerField(name, label, description, kind, initial, true, isKey, folderOfRoot);
    }

    public RunnerField key() {
        return new RunnerField(
                name, label, description, kind, initial, isRequired, true, folderOfRoot);
    }

    /** Whose blank value stands for a folder below the root URI of the first experiment. */
    public RunnerField belowRoot(String folder) {
        return new RunnerField(name, label, description, kind, initial, isRequired, isKey, folder);
    }
}
