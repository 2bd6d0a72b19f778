package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.ui.support.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a plan when its jars were built anew. */
final class Rebuilt {
    private Rebuilt() {}

    /** {@code fields.jar was built anew: +2 commands, 1 removed}. */
    static String text(List<Path> jars, Plan before, Plan now) {
        String names =
                jars.stream()
                        .map(jar -> String.valueOf(jar.getFileName()))
                        .collect(Collectors.joining(", "));
        return "%s was built anew: %s".formatted(names, changes(before, now));
    }

    private static String changes(Plan before, Plan now) {
        if (now.dag().size() == 0) {
            return "no plan can be made of it";
        }
        long added = now.dag().order().stream().filter(id -> !before.dag().has(id)).count();
        long removed = before.dag().order().stream().filter(id -> !now.dag().has(id)).count();
        long changed =
                now.commands().stream()
                        .filter(command -> before.dag().has(command.id()))
                        .filter(command -> isOther(before.command(command.id()), command))
                        .count();
        List<String> parts = new ArrayList<>();
        if (added > 0) {
            parts.add("+" + Words.count(added, "command"));
        }
        if (removed > 0) {
            parts.add(Words.number(removed) + " removed");
        }
        if (changed > 0) {
            parts.add(Words.number(changed) + " changed");
        }
        return parts.isEmpty() ? "the plan is the same" : String.join(", ", parts);
    }

    private static boolean isOther(PlannedCommand before, PlannedCommand now) {
        return before.state() != now.state()
                || before.runs() != now.runs()
                || !before.command().config().equals(now.command().config());
    }
}
