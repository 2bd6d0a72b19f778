package dev.quadrat.batch.preflight;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one look has found so far. */
final class Found {
    private final List<RunnerCheck.Fact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, String> exact = new LinkedHashMap<>();

    static Found failed(Failure failure) {
        Found found = new Found();
        found.add(failure);
        return found;
    }

    List<RunnerCheck.Fact> facts() {
        return facts;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Failure> failures() {
        return failures;
    }

    /** By the names of fields. */
    Map<String, String> exact() {
        return exact;
    }

    void exact(String field, String value) {
        exact.put(field, value);
    }

    void fact(String label, String value) {
        facts.add(new RunnerCheck.Fact(label, value));
    }

    void error(String message) {
        problems.add(Problem.error(Problem.Kind.RUNNER, message));
    }

    void warning(String message) {
        problems.add(Problem.warning(Problem.Kind.RUNNER, message, List.of(), List.of()));
    }

    void add(Failure failure) {
        failures.add(failure);
    }
}
