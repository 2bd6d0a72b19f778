package dev.quadrat.local;

import dev.quadrat.dag.CommandDag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each command waits for. Many commands that the same readers wait for get a name, so that 300
 * trainings on 5,000 shared parts wait for one target each and not for 5,000.
 *
 * @param groups members by name
 */
record Prerequisites(Map<String, List<String>> groups, Map<String, List<String>> byCommand) {
    private static final int FEWEST_MEMBERS = 17;
    private static final int FEWEST_READERS = 2;

    static Prerequisites of(CommandDag dag, Set<String> running) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, String> groupOf = new HashMap<>();
        byReaders(dag, running)
                .forEach(
                        (readers, members) -> {
                            if (readers.size() >= FEWEST_READERS
                                    && members.size() >= FEWEST_MEMBERS) {
                                String name = "group-" + (groups.size() + 1);
                                groups.put(name, members);
                                members.forEach(member -> groupOf.put(member, name));
                            }
                        });
        Map<String, List<String>> byCommand = new HashMap<>();
        for (String id : running) {
            Set<String> names = new LinkedHashSet<>();
            for (String up : dag.upstream(id)) {
                if (running.contains(up)) {
                    names.add(groupOf.getOrDefault(up, up));
                }
            }
            byCommand.put(id, List.copyOf(names));
        }
        return new Prerequisites(groups, byCommand);
    }

    List<String> of(String id) {
        return byCommand.getOrDefault(id, List.of());
    }

    /** Commands by those that wait for them, both in the order of the DAG. */
    private static Map<List<String>, List<String>> byReaders(CommandDag dag, Set<String> running) {
        Map<List<String>, List<String>> members = new LinkedHashMap<>();
        for (String id : dag.order()) {
            if (running.contains(id)) {
                List<String> readers =
                        dag.downstream(id).stream().filter(running::contains).toList();
                members.computeIfAbsent(readers, r -> new ArrayList<>()).add(id);
            }
        }
        return members;
    }
}
