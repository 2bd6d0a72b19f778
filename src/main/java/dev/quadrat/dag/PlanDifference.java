package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is different in a plan from the one that a person has seen. Times of completion and other
 * details of reasons don't count; what would be launched does.
 */
public record PlanDifference(List<CommandChange> changes) {
    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /** Changes in the order of the later plan, and then what is gone. */
    public static PlanDifference between(Plan before, Plan now) {
        Map<String, PlannedCommand> gone = new LinkedHashMap<>();
        before.commands().forEach(command -> gone.put(command.id(), command));
        List<CommandChange> changes = new ArrayList<>();
        for (PlannedCommand command : now.commands()) {
            PlannedCommand seen = gone.remove(command.id());
            if (seen == null) {
                changes.add(new CommandChange.Added(command));
            } else {
                compare(seen, command, changes);
            }
        }
        gone.values().forEach(command -> changes.add(new CommandChange.Gone(command)));
        return new PlanDifference(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * @param most after so many, the others are counted
     */
    public List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        changes.stream().limit(most).forEach(change -> lines.add(change.text()));
        int more = changes.size() - lines.size();
        if (more > 0) {
            String what = more == 1 ? "and 1 more change" : "and %,d more changes";
            lines.add(String.format(Locale.ROOT, what, more));
        }
        return lines;
    }

    private static void compare(
            PlannedCommand before, PlannedCommand now, List<CommandChange> changes) {
        if (before.state() != now.state() || before.runs() != now.runs()) {
            changes.add(new CommandChange.StandsOtherwise(before, now));
        }
        List<FieldDifference> fields =
                FieldDifference.between(before.command().config(), now.command().config());
        if (!fields.isEmpty()) {
            changes.add(new CommandChange.ConfigChanged(now, fields));
        }
    }
}
