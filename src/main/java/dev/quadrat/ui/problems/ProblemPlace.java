package dev.quadrat.ui.problems;

import dev.quadrat.run.RunnerField;

/** Where in the window a problem can be looked at, or mended. */
public sealed interface ProblemPlace {
    /**
     * @param id of a command
     */
    record OnCommand(String id) implements ProblemPlace {}

    /**
     * @param name of an argument of the form
     */
    record OnArgument(String name) implements ProblemPlace {}

    /**
     * @param text of an experiment or of a method; empty for the tree as a whole
     */
    record OnExperiments(String text) implements ProblemPlace {}

    /**
     * @param field of the chosen runner
     */
    record OnRunnerSetting(RunnerField field) implements ProblemPlace {}

    /** Outside of the window: a jar, a file, a program. */
    record Elsewhere() implements ProblemPlace {}
}
