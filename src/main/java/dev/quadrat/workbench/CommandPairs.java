package dev.quadrat.workbench;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which command of one plan is which of another: the same by id, or else, since an id is made of
 * places and another root URI makes all places others, the only one of its type, part and
 * experiments.
 */
final class CommandPairs {
    /** A command in both plans, or in one of them. */
    record Pair(@Nullable Command left, @Nullable Command right) {
        String describe() {
            return left != null ? left.describe() : right != null ? right.describe() : "";
        }
    }

    private CommandPairs() {}

    /** In the order of the first plan, and then what only the second has. */
    static List<Pair> of(Plan first, Plan second) {
        Map<String, Command> open = new LinkedHashMap<>();
        second.dag().commands().forEach(command -> open.put(command.id(), command));
        List<Command> alone =
                first.dag().commands().stream().filter(c -> !open.containsKey(c.id())).toList();
        first.dag().commands().forEach(command -> open.remove(command.id()));
        Map<String, Command> left = onlyOnes(alone);
        Map<String, Command> right = onlyOnes(open.values());
        List<Pair> pairs = new ArrayList<>();
        for (Command command : first.dag().commands()) {
            if (second.dag().has(command.id())) {
                pairs.add(new Pair(command, second.dag().command(command.id())));
            } else {
                boolean isOnly = left.containsKey(command.describe());
                Command twin = isOnly ? right.get(command.describe()) : null;
                if (twin != null) {
                    open.remove(twin.id());
                }
                pairs.add(new Pair(command, twin));
            }
        }
        open.values().forEach(command -> pairs.add(new Pair(null, command)));
        return pairs;
    }

    private static Map<String, Command> onlyOnes(Collection<Command> commands) {
        Map<String, Integer> counts = new HashMap<>();
        commands.forEach(command -> counts.merge(command.describe(), 1, Integer::sum));
        Map<String, Command> only = new HashMap<>();
        for (Command command : commands) {
            if (counts.getOrDefault(command.describe(), 0) == 1) {
                only.put(command.describe(), command);
            }
        }
        return only;
    }
}
