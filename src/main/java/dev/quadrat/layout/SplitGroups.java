package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The split commands of a DAG by group, each with its parts in order. */
public record SplitGroups(Map<String, List<Command>> parts) {
    public static SplitGroups of(CommandDag dag) {
        Map<String, List<Command>> groups = new LinkedHashMap<>();
        for (Command command : dag.commands()) {
            String group = command.group();
            if (group != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(command);
            }
        }
        groups.values().forEach(parts -> parts.sort(BY_PART));
        return new SplitGroups(groups);
    }

    private static final Comparator<Command> BY_PART =
            Comparator.comparingInt(SplitGroups::index).thenComparing(Command::id);

    public List<Command> parts(String group) {
        return parts.getOrDefault(group, List.of());
    }

    /** Groups with too many parts to begin open. */
    public Set<String> foldedAtFirst() {
        Set<String> folded = new LinkedHashSet<>();
        parts.forEach(
                (group, members) -> {
                    if (members.size() > CardMetrics.MOST_OPEN_PARTS) {
                        folded.add(group);
                    }
                });
        return folded;
    }

    private static int index(Command part) {
        return part.split() == null ? 0 : part.split().index();
    }
}
