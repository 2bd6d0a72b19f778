package dev.quadrat.workbench;

import dev.quadrat.dag.Command;
import dev.quadrat.run.CommandState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands that both runs have, in another number of parts: they are told as a whole, since no part
 * of one is a part of the other.
 */
final class SplitOtherwise {
    /** All parts of a command that have no twin. */
    private record Parts(List<Command> left, List<Command> right) {
        boolean isInBoth() {
            return !left.isEmpty() && !right.isEmpty();
        }
    }

    private final Map<String, Parts> byName = new LinkedHashMap<>();

    SplitOtherwise(List<CommandPairs.Pair> pairs) {
        for (CommandPairs.Pair pair : pairs) {
            Command left = pair.left();
            Command right = pair.right();
            if (left != null && right == null) {
                parts(left).left().add(left);
            } else if (right != null && left == null) {
                parts(right).right().add(right);
            }
        }
        byName.values().removeIf(parts -> !parts.isInBoth());
    }

    /** Whether the pair is one of them. */
    boolean has(CommandPairs.Pair pair) {
        Command left = pair.left();
        Command right = pair.right();
        Command alone = left == null ? right : right == null ? left : null;
        return alone != null && byName.containsKey(whole(alone));
    }

    List<ComparisonRow> plan() {
        List<ComparisonRow> rows = new ArrayList<>();
        byName.forEach(
                (name, parts) ->
                        rows.add(
                                ComparisonRow.of(
                                        ComparisonRow.Part.PLAN,
                                        name,
                                        count(parts.left().size()),
                                        count(parts.right().size()))));
        return rows;
    }

    List<ComparisonRow> outcome(RunRecord left, RunRecord right) {
        List<ComparisonRow> rows = new ArrayList<>();
        byName.forEach(
                (name, parts) -> {
                    long before = succeeded(left, parts.left());
                    long after = succeeded(right, parts.right());
                    boolean same = before == parts.left().size() && after == parts.right().size();
                    rows.add(
                            new ComparisonRow(
                                    ComparisonRow.Part.OUTCOME,
                                    name,
                                    "%d of %s succeeded"
                                            .formatted(before, count(parts.left().size())),
                                    "%d of %s succeeded"
                                            .formatted(after, count(parts.right().size())),
                                    !same));
                });
        return rows;
    }

    private Parts parts(Command command) {
        return byName.computeIfAbsent(
                whole(command), _ -> new Parts(new ArrayList<>(), new ArrayList<>()));
    }

    private static long succeeded(RunRecord run, List<Command> parts) {
        return parts.stream()
                .map(part -> run.statuses().get(part.id()))
                .filter(status -> status != null && status.state() == CommandState.SUCCEEDED)
                .count();
    }

    private static String count(int parts) {
        return parts == 1 ? "1 part" : parts + " parts";
    }

    /** {@code CHIP of experiments a, b}, whatever part it is. */
    private static String whole(Command command) {
        return new Command(
                        command.id(),
                        command.type(),
                        null,
                        command.experiments(),
                        List.of(),
                        List.of(),
                        false,
                        Map.of())
                .describe();
    }
}
