package dev.quadrat.batch.request;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.dag.graph.Adjacency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The commands that run, by the job that runs them: one command, or parts that make an array.
 *
 * @param members in the order of the parts
 * @param edges between groups, by their places in the list
 */
record JobGroups(List<List<Command>> members, Adjacency edges) {
    static final int LARGEST_ARRAY = 10_000;

    /** What parts of one array have in common. */
    private record Alike(
            @Nullable String group,
            @Nullable String alone,
            boolean gpu,
            List<String> parents,
            List<String> children) {}

    static JobGroups of(Plan plan) {
        Map<String, Command> running = LinkedHashMap.newLinkedHashMap(plan.commands().size());
        for (PlannedCommand planned : plan.toRun()) {
            running.put(planned.id(), planned.command());
        }
        List<List<Command>> members = members(plan.dag(), running);
        return new JobGroups(members, edges(plan.dag(), members));
    }

    private static List<List<Command>> members(CommandDag dag, Map<String, Command> running) {
        Map<Alike, List<Command>> groups = new LinkedHashMap<>();
        for (Command command : running.values()) {
            groups.computeIfAbsent(alike(dag, command, running), _ -> new ArrayList<>())
                    .add(command);
        }
        List<List<Command>> members = new ArrayList<>();
        for (List<Command> group : groups.values()) {
            group.sort(Comparator.comparingInt(JobGroups::part));
            members.addAll(arrays(group));
        }
        return members;
    }

    private static Alike alike(CommandDag dag, Command command, Map<String, Command> running) {
        String group = command.group();
        if (group == null) {
            return new Alike(null, command.id(), command.gpu(), List.of(), List.of());
        }
        return new Alike(
                group,
                null,
                command.gpu(),
                dag.upstream(command.id()).stream().filter(running::containsKey).toList(),
                dag.downstream(command.id()).stream().filter(running::containsKey).toList());
    }

    /** As few as hold them, of about the same size. */
    private static List<List<Command>> arrays(List<Command> group) {
        int count = Math.ceilDiv(group.size(), LARGEST_ARRAY);
        List<List<Command>> arrays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) group.size() * i / count);
            int to = (int) ((long) group.size() * (i + 1) / count);
            arrays.add(List.copyOf(group.subList(from, to)));
        }
        return arrays;
    }

    private static int part(Command command) {
        SplitPart split = command.split();
        return split == null ? 0 : split.index();
    }

    private static Adjacency edges(CommandDag dag, List<List<Command>> members) {
        Map<String, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            for (Command command : members.get(i)) {
                groupOf.put(command.id(), i);
            }
        }
        LongStream.Builder edges = LongStream.builder();
        for (int i = 0; i < members.size(); i++) {
            // All members have the same children.
            for (String child : dag.downstream(members.get(i).getFirst().id())) {
                Integer to = groupOf.get(child);
                if (to != null) {
                    edges.add(Adjacency.edge(i, to));
                }
            }
        }
        return Adjacency.of(members.size(), edges.build().toArray());
    }
}
