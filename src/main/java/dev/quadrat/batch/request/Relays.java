package dev.quadrat.batch.request;

import dev.quadrat.dag.graph.Adjacency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Joins parents where a job has more of them than Batch allows. Parents that the same jobs wait for
 * are joined first, so that 300 trainings on 5,000 shared commands wait for the same 13 relays.
 */
final class Relays {
    static final int MOST_PARENTS = 20;

    private final Adjacency jobs;
    private final int[] families;
    private final Map<List<Integer>, Integer> byParents = new HashMap<>();
    private final List<List<Integer>> made = new ArrayList<>();

    /**
     * @param jobs whose numbers go up to its size; those of relays follow
     */
    Relays(Adjacency jobs) {
        this.jobs = jobs;
        families = families(jobs);
    }

    /** What this job is to wait for: at most {@value #MOST_PARENTS} jobs or relays. */
    List<Integer> parentsOf(int job) {
        List<Integer> parents = boxed(jobs.up()[job]);
        return parents.size() <= MOST_PARENTS ? parents : joined(parents);
    }

    /** The parents of each relay made so far, relays' own relays after them. */
    List<List<Integer>> made() {
        return Collections.unmodifiableList(made);
    }

    private List<Integer> joined(List<Integer> parents) {
        Map<Integer, List<Integer>> byFamily = new LinkedHashMap<>();
        for (int parent : parents) {
            byFamily.computeIfAbsent(families[parent], _ -> new ArrayList<>()).add(parent);
        }
        PriorityQueue<List<Integer>> largestFirst =
                new PriorityQueue<>(
                        Comparator.comparingInt((List<Integer> list) -> -list.size())
                                .thenComparing(List::getFirst));
        largestFirst.addAll(byFamily.values());
        int total = parents.size();
        while (total > MOST_PARENTS && largestFirst.element().size() > 1) {
            List<Integer> largest = largestFirst.remove();
            List<Integer> level = level(largest);
            total -= largest.size() - level.size();
            largestFirst.add(level);
        }
        List<Integer> left = largestFirst.stream().flatMap(List::stream).sorted().toList();
        while (left.size() > MOST_PARENTS) {
            left = level(left);
        }
        return left;
    }

    private List<Integer> level(List<Integer> below) {
        List<Integer> level = new ArrayList<>();
        for (int from = 0; from < below.size(); from += MOST_PARENTS) {
            int to = Math.min(from + MOST_PARENTS, below.size());
            List<Integer> some = List.copyOf(below.subList(from, to));
            level.add(some.size() == 1 ? some.getFirst() : relay(some));
        }
        return level;
    }

    private int relay(List<Integer> parents) {
        return byParents.computeIfAbsent(
                parents,
                _ -> {
                    made.add(parents);
                    return jobs.size() + made.size() - 1;
                });
    }

    /** The same number for jobs with the same children. */
    private static int[] families(Adjacency jobs) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] families = new int[jobs.size()];
        for (int job = 0; job < families.length; job++) {
            families[job] = numbers.computeIfAbsent(boxed(jobs.down()[job]), _ -> numbers.size());
        }
        return families;
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
