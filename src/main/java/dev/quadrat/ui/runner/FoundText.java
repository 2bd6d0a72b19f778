package dev.quadrat.ui.runner;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.support.Words;

/** What a runner found, in words. */
final class FoundText {
    private FoundText() {}

    /** {@code 2 problems, 1 warning}; what there is none of is left out. */
    static String verdict(String title, RunnerCheck check) {
        long errors = check.problems().stream().filter(Problem::isError).count();
        long warnings = check.problems().size() - errors;
        String told = warnings == 0 ? "" : ", " + Words.count(warnings, "warning");
        return errors == 0
                ? title + " is ready" + told
                : Words.count(errors, "problem") + told + "; nothing can be launched like this";
    }

    /** All of it, for an e-mail. */
    static String all(String title, RunnerCheck check) {
        StringBuilder text = new StringBuilder(verdict(title, check)).append('\n');
        check.facts()
                .forEach(
                        fact ->
                                text.append(fact.label())
                                        .append(": ")
                                        .append(fact.value())
                                        .append('\n'));
        check.problems()
                .forEach(
                        problem ->
                                text.append(severity(problem))
                                        .append(": ")
                                        .append(problem.message())
                                        .append('\n'));
        return text.toString();
    }

    static String severity(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }
}
