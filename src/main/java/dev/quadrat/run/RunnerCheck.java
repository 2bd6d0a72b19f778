package dev.quadrat.run;

import dev.quadrat.dag.Problem;

import java.util.List;
import java.util.Map;

/**
 * What a runner found when it looked whether it can work.
 *
 * @param facts for people who are about to launch something
 * @param problems all of them at once; errors keep a plan from being launched
 * @param exact values of the runner's own fields that it found to mean something more exact than
 *     what was set, such as a name's newest version; a run that is launched remembers these
 */
public record RunnerCheck(List<Fact> facts, List<Problem> problems, Map<String, String> exact) {
    /** That nothing needs to be looked at. */
    public static final RunnerCheck NOTHING = new RunnerCheck(List.of(), List.of());

    /** For instance the account that pays. */
    public record Fact(String label, String value) {}

    public RunnerCheck {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
        exact = Map.copyOf(exact);
    }

    public RunnerCheck(List<Fact> facts, List<Problem> problems) {
        this(facts, problems, Map.of());
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
