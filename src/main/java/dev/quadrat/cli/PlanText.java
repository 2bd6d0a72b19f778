package dev.quadrat.cli;

import dev.quadrat.dag.Duplicate;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan for people: the same facts as its JSON. */
final class PlanText {
    private static final int WORD = "not asked".length();

    private PlanText() {}

    static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        int width = plan.commands().stream().mapToInt(c -> head(c).length()).max().orElse(0);
        for (PlannedCommand command : plan.commands()) {
            lines.add(
                    mark(command)
                            + " "
                            + pad(word(command), WORD)
                            + " "
                            + pad(head(command), width)
                            + "  "
                            + command.id());
            lines.add("            " + command.reason().text());
        }
        lines.addAll(merged(plan.duplicates()));
        plan.withoutOutput()
                .forEach(
                        w ->
                                lines.add(
                                        "- aside     %s of experiment %s writes nothing"
                                                .formatted(w.type(), w.experiment())));
        lines.addAll(conclusion(plan));
        return lines;
    }

    /** The counts, and how to run what is stale. */
    static List<String> conclusion(Plan plan) {
        long skipped =
                plan.commands().stream()
                        .filter(c -> c.state() == PlanState.STALE && !c.runs())
                        .count();
        if (skipped == 0) {
            return List.of(summary(plan));
        }
        String hint =
                skipped == 1
                        ? "1 stale command is skipped; --rerun-stale runs it and what follows"
                        : skipped
                                + " stale commands are skipped; --rerun-stale runs them and what"
                                + " follows";
        return List.of(summary(plan), hint);
    }

    /** A line an experiment and type, however many parts. */
    private static List<String> merged(List<Duplicate> duplicates) {
        Map<String, List<Duplicate>> groups = new LinkedHashMap<>();
        for (Duplicate duplicate : duplicates) {
            String experiment = duplicate.experiment();
            String what =
                    duplicate.type() + (experiment == null ? "" : " of experiment " + experiment);
            groups.computeIfAbsent(what, w -> new ArrayList<>()).add(duplicate);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach(
                (what, parts) ->
                        lines.add(
                                "= merged    %s: same as %s%s"
                                        .formatted(
                                                what,
                                                parts.getFirst().sameAs(),
                                                parts.size() == 1
                                                        ? ""
                                                        : " and %d more"
                                                                .formatted(parts.size() - 1))));
        return lines;
    }

    static String summary(Plan plan) {
        int total = plan.commands().size();
        List<String> parts = new ArrayList<>();
        parts.add(total == 1 ? "1 command" : total + " commands");
        parts.add(plan.toRun().isEmpty() ? "nothing to run" : plan.toRun().size() + " to run");
        add(parts, plan.count(PlanState.PARTIAL), "partial");
        add(parts, plan.count(PlanState.STALE), "stale");
        add(parts, plan.count(PlanState.DONE), "done");
        add(parts, plan.count(PlanState.NOT_REQUESTED), "not requested");
        int merged = plan.duplicates().size();
        add(parts, merged, merged == 1 ? "duplicate merged" : "duplicates merged");
        long errors = plan.problems().stream().filter(p -> p.isError()).count();
        add(parts, errors, errors == 1 ? "error" : "errors");
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String head(PlannedCommand planned) {
        var split = planned.command().split();
        String part = split == null ? "" : " " + split.text();
        return planned.command().type() + part + " · " + planned.command().owner();
    }

    private static String mark(PlannedCommand command) {
        if (command.runs()) {
            return "▶";
        }
        return switch (command.state()) {
            case NOT_REQUESTED -> "○";
            case STALE -> "≈";
            case TO_RUN, PARTIAL, DONE -> "✓";
        };
    }

    private static String word(PlannedCommand command) {
        return switch (command.state()) {
            case TO_RUN -> "to run";
            case DONE -> "done";
            case STALE -> "stale";
            case PARTIAL -> "partial";
            case NOT_REQUESTED -> "not asked";
        };
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
