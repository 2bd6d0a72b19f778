package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.graph.Adjacency;
import dev.quadrat.dag.graph.Depths;
import dev.quadrat.dag.graph.TransitiveReduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** The DAG with one box for each split command. */
final class ContractedDag {
    private final List<ContractedBox> boxes;
    private final Adjacency edges;
    private final int[] depth;

    ContractedDag(List<ContractedBox> boxes, Adjacency edges, int[] depth) {
        this.boxes = boxes;
        this.edges = edges;
        this.depth = depth;
    }

    List<ContractedBox> boxes() {
        return boxes;
    }

    /** Without those that a longer way implies. */
    Adjacency edges() {
        return edges;
    }

    /** The column of each box. */
    int[] depth() {
        return depth;
    }

    static ContractedDag of(CommandDag dag, LayoutChoice choice, CardMetrics metrics) {
        SplitGroups groups = SplitGroups.of(dag);
        List<ContractedBox> boxes = new ArrayList<>();
        Map<String, Integer> boxOf = new HashMap<>();
        for (Command command : dag.commands()) {
            if (boxOf.containsKey(command.id())) {
                continue;
            }
            String group = command.group();
            ContractedBox box =
                    group == null
                            ? ContractedBox.card(command, metrics)
                            : ContractedBox.frame(
                                    group,
                                    groups.parts(group),
                                    choice.folded().contains(group),
                                    metrics);
            box.commands().forEach(member -> boxOf.put(member.id(), boxes.size()));
            boxes.add(box);
        }
        Adjacency all = Adjacency.of(boxes.size(), edges(dag, boxOf));
        return choice.hidden().isEmpty()
                ? of(boxes, all)
                : without(choice.hidden(), boxes, all, metrics);
    }

    private static ContractedDag of(List<ContractedBox> boxes, Adjacency all) {
        int[] depth = Depths.of(all);
        return new ContractedDag(boxes, TransitiveReduction.of(all, depth), depth);
    }

    private static ContractedDag without(
            Set<String> hidden, List<ContractedBox> boxes, Adjacency all, CardMetrics metrics) {
        List<ContractedBox> kept = new ArrayList<>();
        int[] numbers = new int[boxes.size()];
        boolean[] gone = new boolean[boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Optional<ContractedBox> rest = boxes.get(i).without(hidden, metrics);
            gone[i] = rest.isEmpty();
            numbers[i] = kept.size();
            rest.ifPresent(kept::add);
        }
        return of(kept, Bypass.of(all, gone, numbers, kept.size()));
    }

    /** Edges between boxes with all that the DAG tells, for those who write rather than draw. */
    static long[] edges(CommandDag dag, Map<String, Integer> boxOf) {
        LongStream.Builder edges = LongStream.builder();
        for (Command command : dag.commands()) {
            int from = Objects.requireNonNull(boxOf.get(command.id()));
            for (String reader : dag.downstream(command.id())) {
                int to = Objects.requireNonNull(boxOf.get(reader));
                if (from != to) {
                    edges.add(Adjacency.edge(from, to));
                }
            }
        }
        return edges.build().toArray();
    }

    int size() {
        return boxes.size();
    }

    int columns() {
        int deepest = -1;
        for (int each : depth) {
            deepest = Math.max(deepest, each);
        }
        return deepest + 1;
    }
}
