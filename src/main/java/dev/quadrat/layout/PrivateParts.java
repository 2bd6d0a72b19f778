package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The boxes in clusters: what belongs to one experiment alone and hangs together is one cluster, as
 * is each shared box by itself. Pieces of one experiment that read the same shared boxes stay
 * together, too: PREDICT and BUNDLE of a shared TRAIN.
 */
final class PrivateParts {
    private final List<int[]> clusters;
    private final int[] clusterOf;

    PrivateParts(List<int[]> clusters, int[] clusterOf) {
        this.clusters = clusters;
        this.clusterOf = clusterOf;
    }

    /** Indices of boxes, by column and then in the order of the DAG. */
    List<int[]> clusters() {
        return clusters;
    }

    /** By box. */
    int[] clusterOf() {
        return clusterOf;
    }

    static PrivateParts of(ContractedDag dag) {
        int[] parent = new int[dag.size()];
        Arrays.setAll(parent, i -> i);
        List<String> owners = new ArrayList<>();
        // A blank owner is no owner: shared boxes are never joined.
        dag.boxes().forEach(box -> owners.add(box.owner() == null ? "" : box.owner()));
        for (int from = 0; from < dag.size(); from++) {
            for (int to : dag.edges().down()[from]) {
                if (!owners.get(from).isEmpty() && owners.get(from).equals(owners.get(to))) {
                    join(parent, from, to);
                }
            }
        }
        joinPiecesWithTheSameSources(dag, owners, parent);
        return collect(dag, parent);
    }

    private static void joinPiecesWithTheSameSources(
            ContractedDag dag, List<String> owners, int[] parent) {
        Map<Integer, List<Integer>> sources = new LinkedHashMap<>();
        for (int box = 0; box < dag.size(); box++) {
            if (owners.get(box).isEmpty()) {
                continue;
            }
            List<Integer> found =
                    sources.computeIfAbsent(root(parent, box), r -> new ArrayList<>());
            for (int above : dag.edges().up()[box]) {
                if (!owners.get(above).equals(owners.get(box))) {
                    found.add(above);
                }
            }
        }
        Map<List<Object>, Integer> first = new HashMap<>();
        sources.forEach(
                (piece, found) -> {
                    List<Integer> sorted = found.stream().distinct().sorted().toList();
                    Integer earlier = first.putIfAbsent(List.of(owners.get(piece), sorted), piece);
                    if (earlier != null && !sorted.isEmpty()) {
                        join(parent, earlier, piece);
                    }
                });
    }

    private static PrivateParts collect(ContractedDag dag, int[] parent) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int box = 0; box < dag.size(); box++) {
            members.computeIfAbsent(root(parent, box), r -> new ArrayList<>()).add(box);
        }
        List<int[]> clusters = new ArrayList<>();
        int[] clusterOf = new int[dag.size()];
        for (List<Integer> boxes : members.values()) {
            int[] sorted =
                    boxes.stream()
                            .sorted(
                                    java.util.Comparator.comparingInt((Integer b) -> dag.depth()[b])
                                            .thenComparing(b -> b))
                            .mapToInt(b -> b)
                            .toArray();
            for (int box : sorted) {
                clusterOf[box] = clusters.size();
            }
            clusters.add(sorted);
        }
        return new PrivateParts(clusters, clusterOf);
    }

    private static void join(int[] parent, int a, int b) {
        int left = root(parent, a);
        int right = root(parent, b);
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
