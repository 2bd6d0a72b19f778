package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A DAG by numbers: what leads to a command and what follows it is found while the pointer moves,
 * among tens of thousands. Immutable.
 */
final class Lineage {
    private final CommandDag dag;
    private final Map<String, Integer> numbers;
    private final int[][] up;
    private final int[][] down;

    private Lineage(CommandDag dag, Map<String, Integer> numbers, int[][] up, int[][] down) {
        this.dag = dag;
        this.numbers = numbers;
        this.up = up;
        this.down = down;
    }

    static Lineage of(CommandDag dag) {
        Map<String, Integer> numbers = HashMap.newHashMap(dag.size());
        dag.order().forEach(id -> numbers.put(id, numbers.size()));
        int[][] up = new int[dag.size()][];
        int[][] down = new int[dag.size()][];
        numbers.forEach(
                (id, number) -> {
                    up[number] = numbers(dag.upstream(id), numbers);
                    down[number] = numbers(dag.downstream(id), numbers);
                });
        return new Lineage(dag, numbers, up, down);
    }

    private static int[] numbers(List<String> ids, Map<String, Integer> numbers) {
        int[] found = new int[ids.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.getOrDefault(ids.get(i), 0);
        }
        return found;
    }

    CommandDag dag() {
        return dag;
    }

    boolean isOf(CommandDag other) {
        return dag.equals(other);
    }

    /** -1 for what is no command of the DAG. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** The command with all that leads to it and all that follows it. */
    BitSet family(String id) {
        return family(List.of(id));
    }

    /** The same of several commands at once. */
    BitSet family(List<String> ids) {
        int[] from = ids.stream().mapToInt(this::number).filter(n -> n >= 0).toArray();
        BitSet family = reach(from, up);
        family.or(reach(from, down));
        return family;
    }

    BitSet ofExperiment(String experiment) {
        BitSet found = new BitSet(up.length);
        for (Command command : dag.commands()) {
            if (command.experiments().contains(experiment)) {
                found.set(number(command.id()));
            }
        }
        return found;
    }

    /** Ids in the order of the DAG. */
    List<String> ids(BitSet some) {
        List<String> order = dag.order();
        List<String> ids = new ArrayList<>();
        some.stream().forEach(number -> ids.add(order.get(number)));
        return ids;
    }

    private static BitSet reach(int[] from, int[][] next) {
        BitSet seen = new BitSet(next.length);
        int[] open = new int[next.length];
        int count = 0;
        for (int node : from) {
            seen.set(node);
            open[count++] = node;
        }
        while (count > 0) {
            for (int to : next[open[--count]]) {
                if (!seen.get(to)) {
                    seen.set(to);
                    open[count++] = to;
                }
            }
        }
        return seen;
    }
}
