package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;

import java.util.regex.Pattern;

/** Kinds and severities as people say them. */
final class ProblemWords {
    private static final Pattern FOR_THE_COMMAND_LINE =
            Pattern.compile("(; give (?:it a value|them values)): -a .*", Pattern.DOTALL);

    private ProblemWords() {}

    static String severity(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    /** In the window, an argument is given in the form; how the command line wants it is noise. */
    static String message(Problem problem) {
        return problem.kind() == Problem.Kind.ARGUMENT
                ? FOR_THE_COMMAND_LINE.matcher(problem.message()).replaceFirst("$1")
                : problem.message();
    }

    /** Where a press leads; empty for nowhere. */
    static String hint(ProblemPlace place) {
        return switch (place) {
            case ProblemPlace.OnCommand _ -> "command";
            case ProblemPlace.OnArgument on -> on.name();
            case ProblemPlace.OnExperiments _ -> "experiments";
            case ProblemPlace.OnRunnerSetting on -> on.field().label();
            case ProblemPlace.Elsewhere _ -> "";
        };
    }

    static String kind(Problem.Kind kind) {
        return switch (kind) {
            case LOAD -> "jar";
            case ARGUMENT -> "argument";
            case EXPERIMENT -> "experiment";
            case MISSING_INPUT -> "missing input";
            case CLASH -> "clash of outputs";
            case CYCLE -> "cycle";
            case CONFIG_DIFFERS -> "config differs";
            case CLAIMED -> "made by another run";
            case STORAGE -> "storage";
            case RUNNER -> "runner";
        };
    }
}
