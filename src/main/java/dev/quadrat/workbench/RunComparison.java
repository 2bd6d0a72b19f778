package dev.quadrat.workbench;

import static dev.quadrat.workbench.ComparisonRow.Part;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two runs side by side: what was asked for, what was planned, what became of it, and how good the
 * results are.
 */
public record RunComparison(RunRecord left, RunRecord right, List<ComparisonRow> rows) {
    /** Commands that took a little more or less time are not different. */
    private static final double NOTICEABLE = 0.2;

    private static final Duration LEAST = Duration.ofSeconds(1);

    public RunComparison {
        rows = List.copyOf(rows);
    }

    /** With scores as {@link Evaluations#of} reads them. */
    static RunComparison of(
            RunRecord left,
            Map<String, Evaluation> leftScores,
            RunRecord right,
            Map<String, Evaluation> rightScores) {
        List<ComparisonRow> rows = new ArrayList<>(RunFacts.rows(left, right));
        addArguments(rows, left.manifest().arguments(), right.manifest().arguments());
        List<CommandPairs.Pair> pairs = CommandPairs.of(left.plan(), right.plan());
        FollowingFields following =
                new FollowingFields(left.manifest().arguments(), right.manifest().arguments());
        SplitOtherwise split = new SplitOtherwise(pairs);
        List<CommandPairs.Pair> others = pairs.stream().filter(p -> !split.has(p)).toList();
        rows.addAll(split.plan());
        others.forEach(pair -> addPlan(rows, pair, following));
        following.row().ifPresent(rows::add);
        rows.addAll(split.outcome(left, right));
        others.forEach(pair -> addOutcome(rows, left, right, pair));
        pairs.forEach(pair -> ScoreRows.add(rows, pair, leftScores, rightScores));
        return new RunComparison(left, right, rows);
    }

    private static void addArguments(
            List<ComparisonRow> rows, Map<String, String> left, Map<String, String> right) {
        Set<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            rows.add(
                    ComparisonRow.of(
                            Part.ARGUMENTS,
                            name,
                            left.getOrDefault(name, ""),
                            right.getOrDefault(name, "")));
        }
    }

    private static void addPlan(
            List<ComparisonRow> rows, CommandPairs.Pair pair, FollowingFields following) {
        Command left = pair.left();
        Command right = pair.right();
        if (left == null || right == null) {
            rows.add(
                    ComparisonRow.of(
                            Part.PLAN,
                            pair.describe(),
                            left == null ? "" : "in the plan",
                            right == null ? "" : "in the plan"));
            return;
        }
        for (FieldDifference field : FieldDifference.between(left.config(), right.config())) {
            if (following.take(field)) {
                continue;
            }
            rows.add(
                    ComparisonRow.of(
                            Part.PLAN,
                            pair.describe() + " · " + field.field(),
                            field.before(),
                            field.after()));
        }
    }

    private static void addOutcome(
            List<ComparisonRow> rows, RunRecord left, RunRecord right, CommandPairs.Pair pair) {
        CommandStatus before = status(left, pair.left());
        CommandStatus after = status(right, pair.right());
        if (before == null && after == null) {
            return;
        }
        rows.add(
                new ComparisonRow(
                        Part.OUTCOME,
                        pair.describe(),
                        outcome(before, pair.left()),
                        outcome(after, pair.right()),
                        differ(before, after)));
    }

    private static @Nullable CommandStatus status(RunRecord run, @Nullable Command command) {
        return command == null ? null : run.statuses().get(command.id());
    }

    private static String outcome(@Nullable CommandStatus status, @Nullable Command command) {
        if (status == null) {
            return command == null ? "" : "not run";
        }
        String word = status.state().name().toLowerCase(Locale.ROOT);
        String took =
                status.state() == CommandState.SUCCEEDED
                        ? " in " + DurationText.of(duration(status))
                        : "";
        String attempts = status.attempt() > 1 ? ", attempt " + status.attempt() : "";
        String why = status.message() == null ? "" : ": " + status.message();
        return word + took + attempts + why;
    }

    private static boolean differ(@Nullable CommandStatus before, @Nullable CommandStatus after) {
        if (before == null || after == null || before.state() != after.state()) {
            return true;
        }
        Duration a = duration(before);
        Duration b = duration(after);
        Duration gap = a.minus(b).abs();
        Duration longer = a.compareTo(b) > 0 ? a : b;
        return gap.compareTo(LEAST) > 0 && gap.toMillis() > longer.toMillis() * NOTICEABLE;
    }

    private static Duration duration(CommandStatus status) {
        Instant started = status.started();
        Instant ended = status.ended();
        return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
    }
}
