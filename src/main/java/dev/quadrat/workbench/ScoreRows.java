package dev.quadrat.workbench;

import dev.quadrat.dag.Command;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The scores of one command in two runs. */
final class ScoreRows {
    private ScoreRows() {}

    static void add(
            List<ComparisonRow> rows,
            CommandPairs.Pair pair,
            Map<String, Evaluation> leftScores,
            Map<String, Evaluation> rightScores) {
        Evaluation left = of(leftScores, pair.left());
        Evaluation right = of(rightScores, pair.right());
        if (left instanceof Evaluation.Malformed || right instanceof Evaluation.Malformed) {
            rows.add(
                    ComparisonRow.of(
                            ComparisonRow.Part.RESULTS,
                            owner(pair) + " · eval.json",
                            told(left),
                            told(right)));
        }
        for (String name : names(left, right)) {
            for (Metric metric : Metric.values()) {
                String before = text(value(left, name, metric));
                String after = text(value(right, name, metric));
                if (!before.isEmpty() || !after.isEmpty()) {
                    rows.add(
                            ComparisonRow.of(
                                    ComparisonRow.Part.RESULTS,
                                    "%s · %s · %s".formatted(owner(pair), name, metric.title()),
                                    before,
                                    after));
                }
            }
        }
    }

    private static Evaluation of(Map<String, Evaluation> scores, @Nullable Command command) {
        return command == null
                ? new Evaluation.Absent()
                : scores.getOrDefault(command.id(), new Evaluation.Absent());
    }

    private static String owner(CommandPairs.Pair pair) {
        Command command = pair.left() != null ? pair.left() : pair.right();
        return command == null ? "" : command.owner();
    }

    private static String told(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Scored _ -> "can be read";
            case Evaluation.Absent _ -> "is missing";
            case Evaluation.Malformed malformed -> malformed.reason();
        };
    }

    /** The average first. */
    private static List<String> names(Evaluation left, Evaluation right) {
        List<String> names = new ArrayList<>();
        Stream.of(left, right)
                .filter(Evaluation.Scored.class::isInstance)
                .map(Evaluation.Scored.class::cast)
                .forEach(
                        scored -> {
                            names.add(ClassScores.AVERAGE);
                            scored.classes().forEach(scores -> names.add(scores.name()));
                        });
        return names.stream().distinct().toList();
    }

    private static @Nullable Double value(Evaluation evaluation, String name, Metric metric) {
        if (!(evaluation instanceof Evaluation.Scored scored)) {
            return null;
        }
        return Stream.concat(Stream.of(scored.average()), scored.classes().stream())
                .filter(scores -> scores.name().equals(name))
                .findFirst()
                .map(scores -> scores.of(metric))
                .orElse(null);
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
