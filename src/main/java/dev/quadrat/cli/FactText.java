package dev.quadrat.cli;

import dev.quadrat.run.RunnerCheck;

import java.util.List;
import java.util.stream.Collectors;

/** What a runner has found out, for a terminal. */
final class FactText {
    private FactText() {}

    /** Labels and values in two columns. */
    static List<String> lines(List<RunnerCheck.Fact> facts) {
        int width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        return facts.stream()
                .map(
                        fact ->
                                fact.label()
                                        + " ".repeat(width - fact.label().length() + 2)
                                        + fact.value())
                .toList();
    }

    static String line(List<RunnerCheck.Fact> facts) {
        return facts.stream()
                .map(fact -> fact.label() + " " + fact.value())
                .collect(Collectors.joining(", "));
    }
}
