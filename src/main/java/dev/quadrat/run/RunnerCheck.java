package dev.quadrat.run;

import dev.quadrat.dag.Problem;

import java.util.List;

/**
 * What a runner found when it looked whether it can work.
 *
 * @param facts for people who are about to launch something
 * @param problems all of them at once; errors keep a plan from being launched
 */
public record RunnerCheck(List<Fact> facts, List<Problem> problems) {
    /** That nothing needs to be looked at. */
    public static final RunnerCheck NOTHING = new RunnerCheck(List.of(), List.of());

    /** For instance the account that pays. */
    public record Fact(String label, String value) {}

    public RunnerCheck {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
